/** Says in words what is wrong with a query, and what would be right. */
import type { QueryFault } from './card-query.ts';

/** One or two sentences on the fault of `query`, which names the words that it is about. */
export function queryFaultWords(query: string, { kind, start, end, known }: QueryFault): string {
  const words = query.slice(start, end).trim();
  switch (kind) {
    case 'unknown-name':
      return `“${words}” asks for something that cards do not have. They have: ${known.join(', ')}.`;
    case 'not-a-number':
      return `“${words}” needs a number after its sign, as in stability<10, recall<90% or due<3d.`;
    case 'open-quote':
      return 'A quotation mark is open: close it with ".';
    case 'open-bracket':
      return 'A bracket is open: close it with ).';
    case 'stray-bracket':
      return `“${words}” closes a bracket that was never opened.`;
    case 'missing-term':
      return words === ''
        ? 'The search ends where a word should come.'
        : `A word is missing at “${words}”.`;
    case 'too-deep':
      return 'There are more brackets within brackets than can be followed.';
  }
}

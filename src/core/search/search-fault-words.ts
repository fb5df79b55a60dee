/** Says in words what is wrong with a search, and what would be right. */
import type { SearchFault } from './search-query.ts';

const askedFor: Readonly<Record<string, string>> = {
  in: 'a place to look in',
  is: 'what a card or a document is',
  colour: 'the colour of a highlight',
  doc: 'words of a title',
  tag: 'a tag',
};

/** One or two sentences on the fault of `query`. */
export function searchFaultWords(query: string, { kind, filter, ...at }: SearchFault): string {
  const words = query.slice(at.start, at.end).trim();
  const wanted = askedFor[filter ?? ''] ?? 'a word';
  const choice = at.known.length === 0 ? '' : ` There are: ${at.known.join(', ')}.`;
  if (kind === 'too-many') return 'These are more words than can be looked for at once.';
  if (kind === 'missing-term') return `“${words}” is to be followed by ${wanted}.${choice}`;
  return `“${words}” does not name ${wanted}.${choice}`;
}

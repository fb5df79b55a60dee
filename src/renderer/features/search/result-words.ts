/** The words of the search: how much was found, and what to do where nothing was. */
import type { FoundKind } from '#core/search/segment.ts';
import { inFigures } from '#core/text/in-figures.ts';
import type { SearchState } from '../../workers/search-task.ts';

const names: Readonly<Record<FoundKind, readonly [one: string, many: string]>> = {
  document: ['document', 'documents'],
  text: ['passage', 'passages'],
  highlight: ['highlight', 'highlights'],
  note: ['note', 'notes'],
  card: ['card', 'cards'],
  fact: ['fact', 'facts'],
  quiz: ['quiz', 'quizzes'],
};

/** What a thing of the kind is called. */
export function nameOfKind(kind: FoundKind): string {
  return names[kind][0];
}

/** `1 passage`, `1,234 passages`. */
export function titleCount(kind: FoundKind, count: number): string {
  const [one, many] = names[kind];
  return `${inFigures(count)} ${count === 1 ? one : many}`;
}

/** What was found, in one sentence: `3 documents, 12 passages.` */
export function countWords(counts: Readonly<Record<FoundKind, number>>): string {
  const parts = (Object.keys(names) as FoundKind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => titleCount(kind, counts[kind]));
  return parts.length === 0 ? 'Nothing found.' : `${parts.join(', ')}.`;
}

/** What the index is doing, where the reader should know; null where it is up to date. */
export function stateWords(state: SearchState): string | null {
  switch (state.kind) {
    case 'building':
      return state.total === 0
        ? null
        : `Reading everything once: ${inFigures(state.done)} of ${inFigures(state.total)}`;
    case 'failed':
      return 'The search does not work just now. Close it, and open it again.';
    default:
      return null;
  }
}

/** Builds highlights for tests, valid unless told otherwise. */
import type { Highlight, PlacedHighlight } from '#core/highlight/highlight.ts';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import { passage } from '#core/text/passage.ts';

type Wishes = Partial<Omit<Highlight, 'id' | 'anchor'>> & {
  readonly id?: string;
  readonly quote?: string;
  readonly start?: number;
};

/** A highlight of `quote` at `start`. */
export function aHighlight({ id = 'h1', quote = 'rose in March', start = 0, ...rest }: Wishes) {
  const highlight: Highlight = {
    id: id as Highlight['id'],
    documentId: 'd1' as DocumentId,
    anchor: {
      revisionId: 'r1' as RevisionId,
      quote,
      before: '',
      after: '',
      start,
      end: start + quote.length,
      headingPath: [],
    },
    colour: 'claim',
    note: '',
    tags: [],
    createdAt: 0,
    changedAt: 0,
    ...rest,
  };
  return highlight;
}

/** A highlight that was found at `start` to `end`. */
export function aPlacedHighlight(id: string, start: number, end: number): PlacedHighlight {
  const quote = '.'.repeat(end - start);
  return { highlight: aHighlight({ id, start, quote }), passage: passage(start, end) };
}

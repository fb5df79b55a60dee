/** Notes: the reader's own words on a whole document. Those on a highlight stand in the highlight. */
import type { DocumentId } from '../text/document.ts';

export type NoteId = string & { readonly __brand: 'NoteId' };

/** A note on a document. */
export type Note = {
  readonly id: NoteId;
  readonly documentId: DocumentId;
  /** Markdown. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
};

/** The longest note on a highlight or a document, in UTF-16 code units. */
export const longestNote = 100_000;

/** Notes on a whole document, in the reader's own words. */
import type { DocumentId } from '../text/document.ts';

export type NoteId = string & { readonly __brand: 'NoteId' };

/** A note on a document; a note on a highlight lies with its highlight. */
export type Note = {
  readonly id: NoteId;
  readonly documentId: DocumentId;
  /** Markdown. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
};

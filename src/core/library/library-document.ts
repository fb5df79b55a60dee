/** What the library knows of a document: as much as is sorted, filtered and grouped by. */
import type { DocumentFormat } from '../text/document.ts';

/** How far the reader is with a document: opening a new one begins it. */
export const documentStates = ['new', 'reading', 'finished'] as const;
export type DocumentState = (typeof documentStates)[number];

/** One document of the library; times are epoch milliseconds. */
export type LibraryDocument = {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  /** A BCP 47 tag, where it is known. */
  readonly language: string | null;
  readonly format: DocumentFormat;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly state: DocumentState;
  readonly isArchived: boolean;
  readonly words: number;
  readonly createdAt: number;
  readonly openedAt: number | null;
};

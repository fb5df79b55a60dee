/** The document model: what every importer yields. */
import type { Root } from 'hast';
import type { Sheet } from './sheet.ts';

export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** Lower-case hex SHA-256 of the revision's canonical text in UTF-8. */
export type RevisionId = string & { readonly __brand: 'RevisionId' };

/** What a document was made from. */
export const documentFormats = [
  ...(['plain-text', 'markdown', 'html', 'epub', 'docx', 'pdf', 'subtitles'] as const),
] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** How lines run: from top to bottom, and the next one to the left of the last or to its right. */
export const verticalWritings = ['vertical-rl', 'vertical-lr'] as const;
export type VerticalWriting = (typeof verticalWritings)[number];

/** A part of a document under one heading. */
export type Section = {
  readonly heading: string | null;
  /** 1 to 6 as the heading's; 0 where there is none. */
  readonly level: number;
  /** The sanitised tree: block elements whose leaves hold phrasing content only. */
  readonly tree: Root;
  /** The canonical text of `tree`. */
  readonly text: string;
  /** Absent where lines run from side to side. */
  readonly writing?: VerticalWriting;
};

/** One immutable text of a document, without its identity. */
export type RevisionContent = {
  readonly title: string;
  readonly byline: string | null;
  /** A BCP 47 tag, where it is known. */
  readonly language: string | null;
  readonly sections: readonly Section[];
  /** The pages of what has pages (a PDF), whose blocks have runs on them; absent for a text that flows. */
  readonly sheets?: readonly Sheet[];
};

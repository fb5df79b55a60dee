/** What the page and the import worker say to each other. */
import type { RevisionContent, Section } from '#core/text/document.ts';
import type { TextTraces } from '#core/text/text-traces.ts';
import type { Result } from '#shared/result.ts';
import type { FormatFault, GivenFile, ReadDocument, ReadingChoice } from '../formats/format.ts';

/** Read this file. */
export type ImportTask = { readonly file: GivenFile; readonly choice: ReadingChoice };

/** A document as it crosses: its sections came before it, so that no message takes the page long. */
export type SentDocument = Omit<ReadDocument, 'content'> & {
  readonly content: Omit<RevisionContent, 'sections'>;
  /** How many words the text has. */
  readonly words: number;
  readonly traces: TextTraces;
};

/** What the worker says: how far it has come, 0 to 1; some sections; and at last the rest, or the fault. */
export type ImportAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'sections'; readonly sections: readonly Section[] }
  | {
      readonly kind: 'done';
      /** The SHA-256 of the file. */
      readonly sha256: string;
      readonly result: Result<SentDocument, FormatFault>;
    }
  | { readonly kind: 'broken'; readonly error: string };

/** Which documents are listed: by words, tag, collection, state, language, format, and the archive. */
import type { DocumentFormat } from '../text/document.ts';
import type { DocumentState } from './library-document.ts';

/** Whether what is archived is listed too, or alone. */
export const archiveChoices = ['without', 'with', 'only'] as const;

/** What a document must be like to be listed; null where anything does. */
export type DocumentFilter = {
  /** Words, each of which stands in the title, the author, a tag or a collection. */
  readonly text: string;
  readonly tag: string | null;
  readonly collection: string | null;
  readonly state: DocumentState | null;
  /** The first part of a BCP 47 tag: `en` is any English. */
  readonly language: string | null;
  readonly format: DocumentFormat | null;
  readonly archive: (typeof archiveChoices)[number];
};

/** Lists everything that is not archived. */
export const everyDocument: DocumentFilter = {
  ...{ text: '', tag: null, collection: null, state: null, language: null, format: null },
  archive: 'without',
};

/** Whether the filter leaves anything out that the library lists by itself. */
export function isNarrow(filter: DocumentFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.archive !== 'without' ||
    (['tag', 'collection', 'state', 'language', 'format'] as const).some(
      (name) => filter[name] !== null,
    )
  );
}

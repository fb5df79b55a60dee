/** What the reader is about to do with documents of the library. */
import type { DocumentRecord } from '../../storage/records.ts';

/** One thing at a time: a menu, or a dialog. */
export type ShelfTask =
  | {
      readonly kind: 'menu';
      readonly document: DocumentRecord;
      /** The button that the menu stands at. */
      readonly anchor: HTMLElement;
    }
  | { readonly kind: 'details'; readonly document: DocumentRecord }
  | {
      readonly kind: 'names';
      readonly of: 'tags' | 'collections';
      readonly documents: readonly DocumentRecord[];
    }
  /** Where they have cards, it is asked whether the cards go along. */
  | { readonly kind: 'delete'; readonly documents: readonly DocumentRecord[] };

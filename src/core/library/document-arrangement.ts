/** In which order documents are listed, and under which headings. */

/** What documents can be sorted by. */
export const documentOrders = [
  'opened',
  'added',
  'title',
  'author',
  'length',
  'progress',
  'due',
] as const;
export type DocumentOrder = (typeof documentOrders)[number];

/** An order and its direction. */
export type DocumentSorting = { readonly by: DocumentOrder; readonly isRising: boolean };

/** What documents can be grouped by. */
export const documentGroupings = [
  'none',
  'collection',
  'state',
  'author',
  'language',
  'format',
] as const;
export type DocumentGrouping = (typeof documentGroupings)[number];

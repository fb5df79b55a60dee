/** A file that the page saves, piece by piece. */

/** Why a file could not be saved. */
export type SavingError =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'write-failed'; readonly reason: string };

/** The most bytes of a file to be saved that cross in one request. */
export const largestSavedPiece = 1024 * 1024;

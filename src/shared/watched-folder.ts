/** The folder that the reader has watched: what comes into it is opened by itself. */

/** What is told of the watched folder. */
export type WatchedFolder = {
  /** Where it is, as the system writes it: to be shown, never to be asked for. */
  readonly place: string;
  /** How many files that can be opened lie in it. */
  readonly files: number;
  /** Whether there is more in it than is looked at. */
  readonly isCut: boolean;
  /** Why it cannot be looked into now; null where it can. */
  readonly fault: 'missing' | 'unreadable' | null;
};

/** The most files of a watched folder that are looked at, and so the most that are settled at once. */
export const mostWatchedFiles = 2_000;

/** Why no folder is watched from now on. */
export type WatchingError = { readonly kind: 'unreadable'; readonly reason: string };

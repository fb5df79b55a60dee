/** What keeps time for the vault. */

/** A clock and a timer. */
export type Timing = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Does `work` after `delay` milliseconds; the answer calls it off. */
  readonly later: (delay: number, work: () => void) => () => void;
};

/** The page's own clock and timer. */
export const pageTiming: Timing = {
  now: Date.now,
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};

/** Tells who wants to know that an act was committed. */

/** Speaks and listens: the vault, for one, follows every commit. */
export type CommitSignal = {
  /** Tells the sequence of an act that IndexedDB has committed. */
  readonly tell: (sequence: number) => void;
  /** Calls `listener` after each commit; the answer stops it. */
  readonly listen: (listener: (sequence: number) => void) => () => void;
};

/** A signal that nobody listens to yet. */
export function commitSignal(): CommitSignal {
  const listeners = new Set<(sequence: number) => void>();
  return {
    tell(sequence) {
      for (const listener of listeners) listener(sequence);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Tells who wants to know that an act was committed, and waits for who vouches for it. */
import type { JournalEntry, JournalPart } from './journal/journal-entry.ts';

/** An act as IndexedDB has committed it. */
export type CommittedAct = { readonly entry: JournalEntry; readonly parts: readonly JournalPart[] };

/** Speaks and listens. */
export type CommitSignal = {
  /** Tells an act that IndexedDB has committed; settles, and never fails, once all who vouch for it have answered. */
  readonly tell: (act: CommittedAct) => Promise<void>;
  /** Calls `listener` after each commit with the act's sequence; the answer stops it. */
  readonly listen: (listener: (sequence: number) => void) => () => void;
  /** Hands each act to `vouch`, the vault for one: the act ends once that has answered. It must not fail. */
  readonly vouch: (vouch: (act: CommittedAct) => Promise<unknown>) => void;
};

/** A signal that nobody listens to yet. */
export function commitSignal(): CommitSignal {
  const listeners = new Set<(sequence: number) => void>();
  const vouchers: ((act: CommittedAct) => Promise<unknown>)[] = [];
  return {
    async tell(act) {
      const vouched = vouchers.map((vouch) => vouch(act));
      for (const listener of listeners) listener(act.entry.sequence);
      await Promise.all(vouched);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    vouch(vouch) {
      vouchers.push(vouch);
    },
  };
}

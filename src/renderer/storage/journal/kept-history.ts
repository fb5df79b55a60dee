/** How far back the journal of the database reaches. Pure: the time is given. */
import { type JournalEntry, mostChangesInPart } from './journal-entry.ts';

/** What of the journal stays, whatever else holds. */
export type KeptHistory = {
  /** No younger act goes, in milliseconds: what the trash has can be taken back here too. */
  readonly leastAge: number;
  /** So many of the latest acts stay, whatever their age. */
  readonly leastActs: number;
  /** Older acts go, in milliseconds; */
  readonly mostAge: number;
  /** those beyond so many; */
  readonly mostActs: number;
  /** and those beyond so many changed records. */
  readonly mostChanges: number;
  /** Fewer than so many are not worth the reading of a snapshot. */
  readonly fewest: number;
};

const day = 24 * 60 * 60_000;

/** The journal of a reader: see decision 26. */
export const keptHistory: KeptHistory = {
  leastAge: 31 * day,
  leastActs: 1_000,
  mostAge: 366 * day,
  mostActs: 10_000,
  mostChanges: 50_000,
  fewest: 500,
};

/** What the rule looks at. */
export type AgingAct = Pick<JournalEntry, 'sequence' | 'at' | 'parts'>;

/** At least so many records an act changed. */
export function leastChangesOf({ parts }: AgingAct): number {
  return parts === 0 ? 0 : (parts - 1) * mostChangesInPart + 1;
}

/**
 * The last of `acts` (the oldest of the journal, in order) that may go with all before it; 0 for none. Acts
 * up to `beyond` are more than is kept. The first act that must stay ends it: one dated ahead by a wrong
 * clock keeps what comes after it, and loses nothing.
 */
export function lastToGo(
  acts: readonly AgingAct[],
  { now, last, beyond }: { readonly now: number; readonly last: number; readonly beyond: number },
  { leastAge, leastActs, mostAge }: KeptHistory,
): number {
  let gone = 0;
  for (const { sequence, at } of acts) {
    const age = now - at;
    const isOver = age >= mostAge || sequence <= beyond;
    if (sequence > last - leastActs || age < leastAge || !isOver) return gone;
    gone = sequence;
  }
  return gone;
}

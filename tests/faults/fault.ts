/** A kind of fault that the suite tries, and what it takes for nothing to be lost by it. */
import { isSame } from '#renderer/storage/journal/reverse-change.ts';
import type { Need } from './machine.ts';

/** Where a fault is tried, and how thoroughly. */
export type Trial = {
  /** An empty folder of its own, as the profile. */
  readonly folder: string;
  /** Of a fault with very many places only some are tried. */
  readonly isShort: boolean;
};

/** One kind of fault. */
export type Fault = {
  /** What is done, in words: `the last act of a segment cut at every byte`. */
  readonly name: string;
  /** What this machine must allow for it; null where any will do. */
  readonly needs: Need | null;
  /** Whether it takes so long that the short form leaves it out. */
  readonly isLong?: true;
  /**
   * Does the fault, and looks at what the app says of it and at what is there afterwards. Answers in
   * words what the app said; throws a `Shortcoming` where something is lost or kept from the reader.
   */
  readonly tryIt: (trial: Trial) => Promise<string>;
};

/** Something was lost, or the reader was not told of it. */
export class Shortcoming extends Error {}

/** Throws where `isSo` is false; `words` say what should have been, and are made only then. */
export function must(isSo: boolean, words: () => string): asserts isSo {
  if (!isSo) throw new Shortcoming(words());
}

/** Every record by its table. */
export type Records = Readonly<Record<string, readonly unknown[]>>;

/** Throws where `found` are not the records that were acknowledged. */
export function mustBeSame(found: Records, acknowledged: Records, when: string): void {
  for (const [table, records] of Object.entries(acknowledged)) {
    must(isSame(found[table] ?? [], records), () => {
      const here = found[table]?.length ?? 0;
      return `${when}: ${table} is not as it was acknowledged (${here} records for ${records.length})`;
    });
  }
}

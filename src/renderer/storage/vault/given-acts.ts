/** Acts that were just committed, as they were handed over: they need not be read from the database again. */
import type { WholeEntry } from './vault-source.ts';

/** So many are held at most; the database has them all. */
const mostHeld = 200;

/** Acts by their sequence. */
export class GivenActs {
  readonly #acts = new Map<number, WholeEntry>();

  add(act: WholeEntry): void {
    if (this.#acts.size < mostHeld) this.#acts.set(act.entry.sequence, act);
  }

  /** The acts that follow `sequence` without a gap; those up to it are let go. */
  after(sequence: number): readonly WholeEntry[] {
    for (const known of this.#acts.keys()) if (known <= sequence) this.#acts.delete(known);
    const next: WholeEntry[] = [];
    for (let act = this.#acts.get(sequence + 1); act !== undefined; ) {
      next.push(act);
      act = this.#acts.get(act.entry.sequence + 1);
    }
    return next;
  }
}

/** Who waits until an act is in the vault: not for ever, and not while the vault is known to be behind. */
import type { Timing } from './timing.ts';

/** `behind`: the database alone has the act, the vault follows when it can, and the screen says so. */
export type Acknowledged = 'kept' | 'behind';

/**
 * So long, in milliseconds, an act waits for the vault. Two hundred times what it takes on a disk, and
 * more than an act of ten thousand records needs: see decision 11.
 */
export const longestWait = 2_000;

type Waiting = { readonly sequence: number; readonly settle: (how: Acknowledged) => void };

/** The acts of one open database that wait for its vault. */
export class Acknowledgements {
  readonly #later: Timing['later'];
  readonly #onSlow: () => void;
  readonly #waiting = new Set<Waiting>();
  #keptTo = 0;
  #isBehind = false;

  /** `onSlow` is called when an act has waited for too long. */
  constructor(later: Timing['later'], onSlow: () => void) {
    this.#later = later;
    this.#onSlow = onSlow;
  }

  /** Settles once act `sequence` is in the vault, or the vault is behind. */
  of(sequence: number): Promise<Acknowledged> {
    if (sequence <= this.#keptTo) return Promise.resolve('kept');
    if (this.#isBehind) return Promise.resolve('behind');
    return new Promise((resolve) => {
      const callOff = this.#later(longestWait, () => {
        this.#onSlow();
        this.noteBehind();
      });
      const waiting: Waiting = {
        sequence,
        settle: (how) => {
          callOff();
          this.#waiting.delete(waiting);
          resolve(how);
        },
      };
      this.#waiting.add(waiting);
    });
  }

  /** The disk has every act up to `sequence`. */
  noteKept(sequence: number): void {
    this.#keptTo = Math.max(this.#keptTo, sequence);
    for (const { sequence: wanted, settle } of this.#waiting) {
      if (wanted <= this.#keptTo) settle('kept');
    }
  }

  /** Nobody waits any more, until it has caught up. */
  noteBehind(): void {
    this.#isBehind = true;
    for (const { settle } of this.#waiting) settle('behind');
  }

  /** The vault has everything that it was told of: acts are waited for again. */
  noteCaughtUp(): void {
    this.#isBehind = false;
  }
}

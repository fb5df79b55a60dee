/** A clock and a timer that only a test moves. */

type Waiting = { readonly at: number; readonly work: () => void };

/** Time for tests: it stands still until it is told to go on. */
export class ManualTimer {
  #now: number;
  readonly #waiting = new Set<Waiting>();

  constructor(now = Date.UTC(2026, 10, 24, 12)) {
    this.#now = now;
  }

  /** Epoch milliseconds. */
  readonly now = (): number => this.#now;

  /** Does `work` once `delay` milliseconds went by; the answer calls it off. */
  readonly later = (delay: number, work: () => void): (() => void) => {
    const waiting = { at: this.#now + delay, work };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  };

  /** Lets `duration` milliseconds go by, and does what is due, in its order. */
  pass(duration: number): void {
    this.#now += duration;
    const due = [...this.#waiting].filter(({ at }) => at <= this.#now);
    for (const waiting of due.toSorted((a, b) => a.at - b.at)) {
      this.#waiting.delete(waiting);
      waiting.work();
    }
  }

  /** Puts the clock to another time; nothing becomes due by that. */
  set(now: number): void {
    this.#now = now;
  }
}

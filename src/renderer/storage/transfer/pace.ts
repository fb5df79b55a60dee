/** Lets the page do what waits for it while long work goes on. */
import { breathe } from '../breathe.ts';
import { CopyError } from './copy-fault.ts';

/** Work goes on for so long before the page gets its turn, in milliseconds. */
const turn = 12;

/** What long work tells, and how it is stopped. */
export type Watch = {
  readonly signal: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/** Called often; answers a promise to wait for when it is the page's turn, else null. */
export type Pace = () => Promise<void> | null;

/** A pace that stops the work by a `CopyError` once `signal` is aborted. `rest` gives the page its turn. */
export function paceOf(signal: AbortSignal, rest: () => Promise<void> = breathe): Pace {
  let began = performance.now();
  return () => {
    if (signal.aborted) throw new CopyError({ kind: 'cancelled' });
    if (performance.now() - began < turn) return null;
    return rest().then(() => {
      began = performance.now();
    });
  };
}

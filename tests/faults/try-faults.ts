/** Tries faults one by one, each in a folder of its own, and takes down what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, Shortcoming } from './fault.ts';
import { allows } from './machine.ts';

/** What came of one fault: in words what the app said, what fell short, or why it was not tried. */
export type Tried = {
  readonly name: string;
  readonly outcome: 'held' | 'fell short' | 'not here';
  readonly words: string;
};

/** Tries `faults`, `width` of them at a time; the answer is in their order. */
export async function tryFaults(
  faults: readonly Fault[],
  isShort: boolean,
  width: number,
): Promise<readonly Tried[]> {
  const waiting = [...faults.entries()];
  const tried: Tried[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, fault] = next;
      tried[index] = await tryFault(fault, isShort);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return tried;
}

async function tryFault({ name, needs, tryIt }: Fault, isShort: boolean): Promise<Tried> {
  if (needs !== null && !allows(needs)) {
    return { name, outcome: 'not here', words: `this machine does not allow ${needs}` };
  }
  const folder = mkdtempSync(join(tmpdir(), 'plenum-fault-'));
  try {
    return { name, outcome: 'held', words: await tryIt({ folder, isShort }) };
  } catch (cause) {
    const words = cause instanceof Shortcoming ? cause.message : unexpectedWords(cause);
    return { name, outcome: 'fell short', words };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function unexpectedWords(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

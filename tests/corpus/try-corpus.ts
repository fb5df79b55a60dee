/** Tries every file of the corpus, each at most so long. */
import { Worker } from 'node:worker_threads';
import { type CorpusRow, corpusRows } from './manifest.ts';

/** What came of the corpus. */
export type CorpusResult = {
  readonly tried: number;
  /** What is wrong with which file. */
  readonly faults: readonly { readonly path: string; readonly words: string }[];
  /** How many threw, and how many were not done in their time. */
  readonly crashes: number;
  readonly hangs: number;
  /** How long the slowest took, in milliseconds, and which it was. */
  readonly slowest: { readonly path: string; readonly ms: number };
};

/** A file that takes longer, in milliseconds, hangs. */
const longest = 30_000;

/** Tries the files whose paths `isWanted`. */
export async function tryCorpus(isWanted: (path: string) => boolean): Promise<CorpusResult> {
  const rows = corpusRows().filter(({ path }) => isWanted(path));
  const faults: { path: string; words: string }[] = [];
  let slowest = { path: '', ms: 0 };
  let hangs = 0;
  let worker = newWorker();
  for (const row of rows) {
    const began = performance.now();
    const words = await answerFor(worker, row);
    const ms = performance.now() - began;
    if (ms > slowest.ms) slowest = { path: row.path, ms };
    if (words === undefined) {
      hangs += 1;
      faults.push({ path: row.path, words: 'hangs' });
      await worker.terminate();
      worker = newWorker();
    } else if (words !== null) faults.push({ path: row.path, words });
  }
  await worker.terminate();
  const crashes = faults.filter(({ words }) => words.startsWith('crashes')).length;
  return { tried: rows.length, faults, crashes, hangs, slowest };
}

function newWorker(): Worker {
  return new Worker(new URL('./row-worker.ts', import.meta.url));
}

/** What is wrong with the file; null for nothing, undefined where it was not done in its time. */
function answerFor(worker: Worker, row: CorpusRow): Promise<string | null | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => resolve(undefined)), longest);
    const onMessage = (words: string | null) => settle(() => resolve(words));
    const onError = (cause: unknown) => settle(() => reject(cause));
    const settle = (end: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      end();
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(row);
  });
}

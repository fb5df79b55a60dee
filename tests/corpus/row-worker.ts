/** Tries one file of the corpus after the other in a thread of its own, which can be ended. */
import { parentPort } from 'node:worker_threads';
import { checkRow } from './check-row.ts';
import type { CorpusRow } from './manifest.ts';

parentPort?.on('message', async (row: CorpusRow) => {
  parentPort?.postMessage(await checkRow(row));
});

/** Generates the facts of a text in a worker of its own, with progress, until it is done or given up. */
import { trustedWorkerUrl } from '../host/trusted-worker-url.ts';
import workerUrl from './generate-facts.worker.ts?worker&url';
import type { FactsMessage, FactsTask, FoundFacts } from './generate-facts-task.ts';

/**
 * The facts of a text, the most useful first. `onProgress` hears shares from 0 to 1. Rejects with the
 * signal's reason when it is aborted, and with what the worker said when it fails.
 */
export function generateFactsOffFrame(
  task: FactsTask,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<FoundFacts> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
    const giveUp = () => {
      worker.terminate();
      reject(signal.reason);
    };
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', giveUp);
    };
    signal.addEventListener('abort', giveUp);
    worker.onmessage = ({ data }: MessageEvent<FactsMessage>) => {
      if (data.kind === 'progress') {
        onProgress(data.share);
        return;
      }
      end();
      const { kind: _done, ...facts } = data;
      resolve(facts);
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(`The facts could not be generated: ${message}`));
    };
    worker.postMessage(task);
  });
}

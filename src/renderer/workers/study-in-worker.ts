/** Reckons with all reviews without holding up the frame. */
import { buffersOf, type ReviewColumns } from '#core/schedule/review-columns.ts';
import { trustedWorkerUrl } from '../host/trusted-worker-url.ts';
import workerAddress from './study.worker.ts?worker&url';
import type { StudyAnswer, StudyMessage, StudyResult, StudyTask } from './study-task.ts';

/** How the work is watched, and ended before its time. */
export type StudyWatch = {
  /** Told how far it has come, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * The result of `task` on the reviews of `parts`, which follow each other in time; their buffers are
 * handed over, and are of no use afterwards. One worker is started, and ended with the answer. Rejects
 * where the worker cannot be started or breaks, and with the signal's reason where it was ended.
 */
export async function studyInWorker<T extends StudyTask>(
  task: T,
  parts: AsyncIterable<ReviewColumns> | Iterable<ReviewColumns>,
  { onProgress = () => undefined, signal }: StudyWatch = {},
): Promise<StudyResult[T['kind']]> {
  signal?.throwIfAborted();
  const worker = new Worker(trustedWorkerUrl(workerAddress), { type: 'module' });
  try {
    const answered = answerOf(worker, onProgress, signal);
    // A worker that broke is told below, when all parts were handed over.
    answered.catch(() => undefined);
    send(worker, { kind: 'task', task }, []);
    for await (const columns of parts) {
      signal?.throwIfAborted();
      send(worker, { kind: 'reviews', columns }, buffersOf(columns));
    }
    send(worker, { kind: 'end' }, []);
    return (await answered) as StudyResult[T['kind']];
  } finally {
    worker.terminate();
  }
}

function send(worker: Worker, message: StudyMessage, buffers: ArrayBuffer[]): void {
  worker.postMessage(message, buffers);
}

function answerOf(
  worker: Worker,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<StudyAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'done') resolve(data.result);
      else reject(new Error(`The study worker broke: ${data.error}`));
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(`The study worker did not run: ${message}`));
    });
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

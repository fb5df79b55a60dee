/** Finds the places of anchors without holding up the frame: in a worker where the text is long. */
import { migrateAnchors } from '#core/anchor/migrate-anchors.ts';
import type { Placement } from '#core/anchor/placement.ts';
import { resolveAnchors } from '#core/anchor/resolve-anchor.ts';
import { trustedWorkerUrl } from '../host/trusted-worker-url.ts';
import workerAddress from './anchor.worker.ts?worker&url';
import type { AnchorAnswer, AnchorTask } from './anchor-task.ts';

/** Texts of together so many UTF-16 code units are compared sooner than a worker starts. */
export const shortText = 100_000;

/**
 * The placements of the task's anchors, in their order. A worker is started for a long text and ended
 * with the answer. Rejects where the worker cannot be started, or breaks.
 */
export async function anchorInWorker(task: AnchorTask): Promise<readonly Placement[]> {
  const { anchors, old, next } = task;
  if (next.text.length + (old?.text.length ?? 0) <= shortText) {
    return old === null ? resolveAnchors(anchors, next) : migrateAnchors(anchors, old, next);
  }
  const worker = new Worker(trustedWorkerUrl(workerAddress), { type: 'module' });
  try {
    const answer = await answerOf(worker, task);
    if (!answer.ok) throw new Error(`The anchor worker broke: ${answer.error}`);
    return answer.value;
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: Worker, task: AnchorTask): Promise<AnchorAnswer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<AnchorAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(`The anchor worker did not run: ${message}`));
    });
    worker.postMessage(task);
  });
}

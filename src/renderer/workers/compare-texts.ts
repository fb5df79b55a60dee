/** Tells what changed between two texts without holding up the frame: in a worker where they are long. */
import { type ParagraphChange, paragraphChanges } from '#core/anchor/paragraph-changes.ts';
import { trustedWorkerUrl } from '../host/trusted-worker-url.ts';
import type { CompareAnswer, CompareTask } from './compare-task.ts';
import workerAddress from './compare-texts.worker.ts?worker&url';

/** Texts of together so many UTF-16 code units are compared sooner than a worker starts. */
const shortTexts = 60_000;

/** The paragraphs of both texts with what became of them. Rejects where the worker does not run. */
export async function compareTexts(task: CompareTask): Promise<readonly ParagraphChange[]> {
  const { oldText, newText } = task;
  if (oldText.length + newText.length <= shortTexts) return paragraphChanges(oldText, newText);
  const worker = new Worker(trustedWorkerUrl(workerAddress), { type: 'module' });
  try {
    const answer = await new Promise<CompareAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<CompareAnswer>) => resolve(data));
      worker.addEventListener('error', ({ message }) => {
        reject(new Error(`The worker that compares texts did not run: ${message}`));
      });
      worker.postMessage(task);
    });
    if (!answer.ok) throw new Error(`The texts could not be compared: ${answer.error}`);
    return answer.value;
  } finally {
    worker.terminate();
  }
}

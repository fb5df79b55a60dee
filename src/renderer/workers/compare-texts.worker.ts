/** The worker that tells what changed between two long texts. */
import { paragraphChanges } from '#core/anchor/paragraph-changes.ts';
import type { CompareAnswer, CompareTask } from './compare-task.ts';

addEventListener('message', ({ data }: MessageEvent<CompareTask>) => {
  postMessage(answer(data));
});

function answer({ oldText, newText }: CompareTask): CompareAnswer {
  try {
    return { ok: true, value: paragraphChanges(oldText, newText) };
  } catch (cause) {
    return { ok: false, error: String(cause) };
  }
}

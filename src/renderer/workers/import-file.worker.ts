/** The worker that reads files: one comes in, progress, sections and then the document go out. */
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { portionsOf } from '#core/text/section-portions.ts';
import { countWords } from '#core/text/sentence.ts';
import { tracesOf } from '#core/text/text-traces.ts';
import { success } from '#shared/result.ts';
import { readDocument } from '../formats/read-document.ts';
import { sha256Of } from '../storage/sha256.ts';
import type { ImportAnswer, ImportTask } from './import-task.ts';

addEventListener('message', ({ data }: MessageEvent<ImportTask>) => {
  read(data).catch((cause) => answer({ kind: 'broken', error: String(cause) }));
});

async function read({ file, choice }: ImportTask): Promise<void> {
  const sha256 = await sha256Of(file.bytes);
  const onProgress = (share: number) => answer({ kind: 'progress', share });
  const result = await readDocument(file, { ...choice, onProgress });
  if (!result.ok) return answer({ kind: 'done', sha256, result });
  const { content, images, ...rest } = result.value;
  const { sections, ...facts } = content;
  for (const some of portionsOf(sections)) answer({ kind: 'sections', sections: some });
  const text = canonicalTextOfSections(sections);
  const words = countWords(text, facts.language ?? undefined);
  const traces = tracesOf(text);
  const buffers = images.map(({ bytes }) => bytes.buffer);
  const document = success({ ...rest, images, content: facts, words, traces });
  answer({ kind: 'done', sha256, result: document }, buffers);
}

function answer(message: ImportAnswer, transfer: ArrayBuffer[] = []): void {
  postMessage(message, { transfer });
}

import { expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { importInWorker } from './import-in-worker.ts';

function file(name: string, text: string) {
  return { name, mediaType: null, bytes: new TextEncoder().encode(text) };
}

test.each([
  ['a.txt', 'A Title\n\nWords.', 'plain-text'],
  ['a.md', '# A Title\n\nW&ouml;rds. &amp; [^1]\n\n[^1]: note', 'markdown'],
  ['a.html', '<title>A Title</title><p>Words &amp; more.', 'html'],
  ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\nWords.\n', 'subtitles'],
])('%s is read in a worker', async (name, text, format) => {
  const read = await importInWorker(file(name, text));
  if (!read.ok) throw new Error(read.error.words);
  expect(read.value.format).toBe(format);
  expect(canonicalTextOfSections(read.value.content.sections)).toMatch(/W[oö]rds/);
  expect(read.value.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a fault comes as one sentence, and the next file is read all the same', async () => {
  const bad = await importInWorker(file('a.epub', 'no book'));
  expect(bad).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  expect((await importInWorker(file('a.txt', 'Words.'))).ok).toBe(true);
});

test('a long text comes in pieces, whole and in order, and tells how far it is', async () => {
  const lines = Array.from({ length: 6000 }, (_, at) => `## Part ${at}\n\nWords of part ${at}.`);
  const shares: number[] = [];
  const read = await importInWorker(file('a.md', lines.join('\n\n')), {
    onProgress: (share) => shares.push(share),
  });
  if (!read.ok) throw new Error(read.error.words);
  const headings = read.value.content.sections.map(({ heading }) => heading);
  expect(headings).toEqual(Array.from({ length: 6000 }, (_, at) => `Part ${at}`));
  expect(read.value.words).toBe(6000 * 6);
  expect(shares.length).toBeGreaterThan(0);
});

test('it can be given up at any time', async () => {
  const control = new AbortController();
  const long = file('a.md', 'Some *words* of a line.\n\n'.repeat(80_000));
  const reading = importInWorker(long, { signal: control.signal });
  setTimeout(() => control.abort(new Error('enough')), 100);
  await expect(reading).rejects.toThrow('enough');
  await expect(importInWorker(long, { signal: control.signal })).rejects.toThrow('enough');
});

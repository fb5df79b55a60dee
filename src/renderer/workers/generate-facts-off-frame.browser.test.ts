import { expect, test } from 'vitest';
import { textOffset } from '#core/text/passage.ts';
import { generateFactsOffFrame } from './generate-facts-off-frame.ts';

const sentence = 'The old bridge was opened in 1943 by the mayor.';

function paragraphs(count: number) {
  const lines = Array.from({ length: count }, (_, at) =>
    sentence.replace('1943', String(1000 + at)),
  );
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { start: textOffset(start), end: textOffset(start + line.length) };
    start += line.length + 2;
    return { ...block, tagName: 'p', headingPath: [], section: 0 };
  });
  return { text: lines.join('\n\n'), blocks };
}

test('the facts come from the worker, and progress before them', async () => {
  const shares: number[] = [];
  const facts = await generateFactsOffFrame(
    paragraphs(300),
    (share) => shares.push(share),
    new AbortController().signal,
  );
  expect(facts).toHaveLength(300);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('it can be given up', async () => {
  const control = new AbortController();
  const running = generateFactsOffFrame(paragraphs(900), () => control.abort(), control.signal);
  await expect(running).rejects.toHaveProperty('name', 'AbortError');
  const late = generateFactsOffFrame(paragraphs(1), () => undefined, control.signal);
  await expect(late).rejects.toHaveProperty('name', 'AbortError');
});

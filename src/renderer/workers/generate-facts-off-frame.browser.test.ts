import { expect, test } from 'vitest';
import type { RevisionId } from '#core/text/document.ts';
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
  const revisionId = 'r1' as RevisionId;
  return { revisionId, text: lines.join('\n\n'), blocks, language: 'en' };
}

const every = { known: [], most: 1_000 } as const;

test('the facts come from the worker, and progress before them', async () => {
  const shares: number[] = [];
  const { found, left, report } = await generateFactsOffFrame(
    { text: paragraphs(300), ...every },
    (share) => shares.push(share),
    new AbortController().signal,
  );
  expect(found).toHaveLength(300);
  expect(found[7]?.anchors.map(({ quote }) => quote)).toEqual([found[7]?.fact.quotes[0]?.exact]);
  expect({ left, ...report }).toMatchObject({ left: 0, way: 'rules', sentences: 300, used: 300 });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('what is known is not found again, and no more than was wished for', async () => {
  const text = paragraphs(10);
  const { signal } = new AbortController();
  const first = await generateFactsOffFrame({ text, known: [], most: 4 }, () => undefined, signal);
  expect(first.found).toHaveLength(4);
  expect(first.left).toBe(6);
  const known = first.found.map(({ fact }) => fact.id);
  const { found } = await generateFactsOffFrame({ text, known, most: 99 }, () => undefined, signal);
  expect(found).toHaveLength(6);
  expect(found.filter(({ fact }) => known.includes(fact.id))).toEqual([]);
});

test('it can be given up', async () => {
  const control = new AbortController();
  const running = generateFactsOffFrame(
    { text: paragraphs(900), ...every },
    () => control.abort(),
    control.signal,
  );
  await expect(running).rejects.toHaveProperty('name', 'AbortError');
  const late = generateFactsOffFrame(
    { text: paragraphs(1), ...every },
    () => undefined,
    control.signal,
  );
  await expect(late).rejects.toHaveProperty('name', 'AbortError');
});

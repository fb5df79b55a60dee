import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoChunks } from './chunk.ts';
import { ChunkGuide } from './chunk-guide.ts';

function chunks(text: string): string[] {
  const { starts, ends, count } = cutIntoChunks(text, 0, text.length);
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
}

/** The letters and marks; what is at or below a space in Unicode is white, too. */
function solid(text: string): string {
  return [...text].filter((one) => one > ' ' && one.trim() !== '').join('');
}

test('cuts at clauses and lines, and keeps numbers whole', () => {
  expect(chunks('It rose by 3.5 points, then fell.\n  Later: calm')).toEqual([
    'It rose by 3.5 points,',
    'then fell.',
    'Later:',
    'calm',
  ]);
  expect(chunks('河水上涨，市场搬了。')).toEqual(['河水上涨，', '市场搬了。']);
});

test('together they hold every letter, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(solid(chunks(text).join(''))).toBe(solid(text));
    }),
  );
});

test('equal chunks have equal hashes', () => {
  const { hashes } = cutIntoChunks('One, two, one. One, two.', 0, 24);
  expect(hashes[0]).toBe(hashes[3]);
  expect(hashes[0]).not.toBe(hashes[1]);
});

test('in a text without a break, an edit moves only the cuts near it', () => {
  const letters = Array.from({ length: 40_000 }, (_, at) =>
    String.fromCharCode(97 + ((at * at * 31 + (at >> 3)) % 26)),
  ).join('');
  const before = new Set(chunks(letters));
  const after = chunks(`${letters.slice(0, 9_000)}x${letters.slice(9_000)}`);
  const fresh = after.filter((chunk) => !before.has(chunk)).length;
  expect(after.length).toBeGreaterThan(100);
  expect(fresh).toBeLessThan(4);
});

const part = fc.constantFrom(
  ...[
    'The river rose, ',
    'It rained. ',
    'market\n\n',
    '  ',
    '市场，',
    'x'.repeat(120),
    '3.5, ',
    'a',
  ],
  ...['and the mill stood empty until the autumn rain filled the pond. '],
);
const parts = fc.array(part, { maxLength: 40 }).map((all) => all.join(''));

test('a text that is cut by the guide of another is cut as without it, and echoes what is equal', () => {
  const relatives = fc.tuple(parts, parts, parts, parts, parts);
  fc.assert(
    fc.property(relatives, ([head, one, other, middle, tail]) => {
      const old = head + one + middle + tail;
      const text = head + other + middle + tail;
      const earlier = cutIntoChunks(old, 0, old.length);
      const alone = cutIntoChunks(text, 0, text.length);
      const guided = cutIntoChunks(text, 0, text.length, new ChunkGuide(old, earlier));
      for (const column of ['starts', 'ends', 'hashes'] as const) {
        expect(guided[column].subarray(0, guided.count)).toEqual(
          alone[column].subarray(0, alone.count),
        );
      }
      guided.echoes.subarray(0, guided.count).forEach((echo, index) => {
        if (echo === -1) return;
        expect(text.slice(guided.starts[index], guided.ends[index])).toBe(
          old.slice(earlier.starts[echo], earlier.ends[echo]),
        );
      });
    }),
    { numRuns: 500 },
  );
});

test('the guide finds the way again after a paragraph that was put in, or taken out', () => {
  const sentence = (number: number) => `Sentence ${number} tells of the town and its market. `;
  const sentences = Array.from({ length: 200 }, (_, number) => sentence(number));
  const long = sentences.join('');
  const short = sentences.toSpliced(80, 60).join('');
  for (const [old, text] of [[long, short] as const, [short, long] as const]) {
    const earlier = cutIntoChunks(old, 0, old.length);
    const { echoes, count } = cutIntoChunks(text, 0, text.length, new ChunkGuide(old, earlier));
    const echoed = echoes.subarray(0, count).filter((echo) => echo !== -1).length;
    expect(echoed).toBeGreaterThan(130);
  }
});

import { expect, test } from 'vitest';
import { type RunWords, wordsInBoxes } from './words-in-boxes.ts';

function run(text: string, x: number, y: number, angle = 0): RunWords {
  const width = text.trimEnd().length * 5;
  return { text, run: { sheet: 0, from: 0, x, y, width, size: 10, angle, isMonospaced: false } };
}

function quotes(runs: readonly RunWords[], ...boxes: (readonly number[])[]): readonly string[] {
  const found = wordsInBoxes(
    runs,
    boxes.map(([left = 0, top = 0, right = 0, bottom = 0]) => ({ left, top, right, bottom })),
  );
  return found.map(({ run: at, start, end }) => runs[at]?.text.slice(start, end) ?? '');
}

const lines = [run('see the chapter ', 0, 100), run('on salt and wool', 0, 112)];

test('the words whose middles are in a box are found, over the end of a line', () => {
  expect(quotes(lines, [38, 91, 80, 103], [0, 103, 37, 115])).toEqual(['chapter', 'on salt']);
});

test('a word that a box only touches is not of it, and where none are there is nothing', () => {
  expect(quotes(lines, [18, 91, 22, 103])).toEqual([]);
  expect(quotes(lines, [300, 300, 400, 400])).toEqual([]);
  expect(quotes([], [0, 0, 9, 9])).toEqual([]);
});

test('scripts without spaces are taken letter by letter, and turned lines where they run', () => {
  const words: RunWords = { ...run('草枕を読む', 0, 100) };
  expect(quotes([words], [4, 90, 16, 104])).toEqual(['枕を']);
  expect(quotes([run('up the side', 50, 200, -90)], [40, 160, 55, 195])).toEqual(['up the']);
});

import { describe, expect, test } from 'vitest';
import { passage, quoteOf, textOffset } from '#core/text/passage.ts';
import type { ReadingUnit, UnitText } from '#core/text/reading-unit.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import {
  cursorOn,
  moveCursor,
  passageOfCursor,
  type ReadingCursor,
  switchUnit,
} from './reading-cursor.ts';

const text = 'One two. Three.\n\nFour five.';
const source: UnitText = {
  ...{ text, language: 'en', sentences: sentencesOf(text, 'en') },
  blocks: [
    { start: textOffset(0), end: textOffset(15), tagName: 'p', headingPath: [], section: 0 },
    { start: textOffset(17), end: textOffset(27), tagName: 'p', headingPath: [], section: 0 },
  ],
};

function shown(cursor: ReadingCursor | null): string | null {
  return cursor === null ? null : quoteOf(text, passageOfCursor(cursor));
}

function moved(unit: ReadingUnit, from: ReadingCursor | null, ...steps: (1 | -1)[]) {
  return steps.reduce<ReadingCursor | null>(
    (cursor, step) => moveCursor(source, unit, cursor, step, false, 0),
    from,
  );
}

describe('moveCursor', () => {
  test('begins where it is told, moves by one, and stops at both ends', () => {
    expect(shown(moveCursor(source, 'sentence', null, 1, false, 10))).toBe('Three.');
    expect(shown(moved('sentence', null, 1, 1, 1))).toBe('Four five.');
    expect(shown(moved('sentence', null, 1, 1, 1, 1, 1))).toBe('Four five.');
    expect(shown(moved('sentence', null, 1, -1, -1))).toBe('One two.');
    expect(shown(moved('word', null, 1, 1, 1, 1))).toBe('Four');
    expect(shown(moved('paragraph', null, 1, 1))).toBe('Four five.');
  });

  test('a text without units has no cursor', () => {
    const empty = { text: '', blocks: [], sentences: [], language: null };
    expect(moveCursor(empty, 'word', null, 1, false, 0)).toBeNull();
  });

  test('widens either way from where it began, over paragraphs too', () => {
    const three = cursorOn(passage(9, 15));
    const wide = moveCursor(source, 'sentence', three, 1, true, 0);
    expect(shown(wide)).toBe('Three.\n\nFour five.');
    const back = moveCursor(source, 'sentence', wide, -1, true, 0);
    expect(shown(back)).toBe('Three.');
    expect(shown(moveCursor(source, 'sentence', back, -1, true, 0))).toBe('One two. Three.');
  });

  test('goes on from a passage that is no unit', () => {
    const inside = cursorOn(passage(4, 12));
    expect(shown(moved('sentence', inside, 1))).toBe('Four five.');
    expect(shown(moved('word', inside, -1))).toBe('One');
  });
});

test('switchUnit stays at the place, wider or finer', () => {
  const three = cursorOn(passage(9, 15));
  const word = switchUnit(source, 'word', three, 0);
  expect(shown(word)).toBe('Three');
  expect(shown(switchUnit(source, 'paragraph', word, 0))).toBe('One two. Three.');
  expect(shown(switchUnit(source, 'word', null, 20))).toBe('Four');
});

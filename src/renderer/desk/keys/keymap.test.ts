import { describe, expect, test } from 'vitest';
import { repairKeyTable } from '../../features/cards/repair-keys.ts';
import { quizKeyTable } from '../../features/quiz/quiz-keys.ts';
import { colourOfCommand, readerKeys } from '../../features/reader/keys/keymap.ts';
import { reviewKeyTable } from '../../features/review/review-keys.ts';
import {
  clashOf,
  commandOf,
  commandsOf,
  firstKeymapOf,
  withChord,
  withFirstChord,
} from './keymap.ts';

const firstKeymap = firstKeymapOf(readerKeys);

test.each([
  ['the reader', readerKeys],
  ['a review', reviewKeyTable],
  ['a quiz', quizKeyTable],
  ['the mending of a card', repairKeyTable],
] as const)('in %s no two commands have one key from the start', (_name, table) => {
  const keymap = firstKeymapOf<string>(table);
  for (const command of commandsOf<string>(table)) {
    expect(clashOf(keymap, command, keymap.chords[command] ?? '')).toBeNull();
  }
});

describe('the keymap of the reader', () => {
  test('widens while nothing is open and resizes while a highlight is', () => {
    expect(commandOf(firstKeymap, 'Shift+ArrowRight', false)).toBe('widen-on');
    expect(commandOf(firstKeymap, 'Shift+ArrowRight', true)).toBe('end-on');
    expect(commandOf(firstKeymap, 'Alt+Shift+ArrowLeft', false)).toBeNull();
    expect(commandOf(firstKeymap, 'q', false)).toBeNull();
  });

  test('without single keys only the others command', () => {
    const quiet = { ...firstKeymap, hasSingleKeys: false };
    expect(commandOf(quiet, 'n', false)).toBeNull();
    expect(commandOf(quiet, 'Shift+n', false)).toBeNull();
    expect(commandOf(quiet, 'ArrowRight', false)).toBe('move-on');
  });
});

describe('changing a key', () => {
  test('the new key commands, the old one no more', () => {
    const changed = withChord(firstKeymap, 'write-note', 'j');
    expect(commandOf(changed, 'j', false)).toBe('write-note');
    expect(commandOf(changed, 'n', false)).toBeNull();
  });

  test('a clash is told, but not between what never listens at the same time', () => {
    expect(clashOf(firstKeymap, 'write-note', 'c')).toBe('Make a card');
    expect(clashOf(firstKeymap, 'end-on', 'c')).toBe('Make a card');
    expect(clashOf(firstKeymap, 'write-note', 'Shift+ArrowRight')).toBe('Widen onward');
    expect(clashOf(firstKeymap, 'end-on', 'Shift+ArrowRight')).toBeNull();
    expect(() => withChord(firstKeymap, 'write-note', 'c')).toThrow('Make a card');
    expect(() => withChord(firstKeymap, 'write-note', 'Control+n')).toThrow('system');
  });
});

test('the key that comes back goes before what it does else in the text, and takes no other’s', () => {
  expect(commandOf(firstKeymap, 'r', false, true)).toBe('go-back');
  expect(commandOf(firstKeymap, 'r', false)).toBe('review');
  expect(clashOf(firstKeymap, 'go-back', 'n')).toBe('Write a note');
  expect(clashOf(firstKeymap, 'write-note', 'r')).toBe('Review what is due of this document');
  const changed = withChord(firstKeymap, 'go-back', 'b');
  expect(commandOf(changed, 'b', true, true)).toBe('go-back');
  expect(commandOf(changed, 'b', true)).toBeNull();
});

test('what answers a question of a quiz, and moves in its lists, can have other keys', () => {
  const quiz = firstKeymapOf(quizKeyTable);
  const changed = withChord(withChord(quiz, 'say-true', 'y'), 'next-item', 'n');
  expect(commandOf(changed, 'y', true)).toBe('say-true');
  expect(commandOf(changed, 't', true)).toBeNull();
  expect(commandOf(changed, 'n', false)).toBe('next-item');
  expect(clashOf(changed, 'skip', 'y')).toBe('True');
  expect(clashOf(changed, 'skip', 'o')).toBeNull();
  expect(clashOf(changed, 'skip', 'Enter')).toBe('Answer; then on to the next question');
});

test('the marking commands name their colours', () => {
  expect(
    commandsOf(readerKeys)
      .map(colourOfCommand)
      .filter((colour) => colour !== null),
  ).toEqual([...['claim', 'evidence', 'definition', 'question', 'key-fact']]);
});

describe('the keymap of a review', () => {
  const review = firstKeymapOf(reviewKeyTable);

  test('a key is changed, told where it is another’s, and had back', () => {
    expect(clashOf(review, 'bury', 'e')).toBe('Edit the card');
    expect(clashOf(review, 'bury', '5')).toBe('Pick the fifth of those left');
    expect(clashOf(review, 'bury', 'Enter')).toBe('Press what has the focus');
    const changed = withChord(review, 'bury', 'z');
    expect(commandOf(changed, 'z', false)).toBe('bury');
    expect(withFirstChord(changed, 'bury')).toEqual(review);
  });

  test('a figure picks before the answer and grades after it; each of the two can have another key', () => {
    expect(commandOf(review, '2', true)).toBe('pick-2');
    expect(commandOf(review, '2', false)).toBe('grade-2');
    expect(commandOf(review, 'Backspace', true)).toBe('take-back');
    const changed = withChord(withChord(review, 'grade-2', '7'), 'pick-2', 'x');
    expect(commandOf(changed, '7', true)).toBe('pick-7');
    expect(commandOf(changed, '7', false)).toBe('grade-2');
    expect(commandOf(changed, 'x', true)).toBe('pick-2');
    expect(clashOf(review, 'grade-2', '3')).toBe('Of four answers, Good');
    expect(() => withChord(changed, 'bury', 'x')).toThrow('Pick the second');
  });

  test('the space bar is had back, though no other command could have it', () => {
    const changed = withChord(review, 'show-answer', 'j');
    expect(commandOf(changed, 'Space', false)).toBeNull();
    expect(() => withChord(changed, 'bury', 'Space')).toThrow('browser');
    expect(withFirstChord(changed, 'show-answer')).toEqual(review);
  });
});

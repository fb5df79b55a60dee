import { describe, expect, test } from 'vitest';
import {
  type Chord,
  chordFault,
  chordLabel,
  chordOf,
  isSingleCharacter,
  type KeyPress,
} from './chord.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...{ hasAltGraph: false, ...more },
  };
}

describe('chordOf', () => {
  test.each<[string, KeyPress, Chord | null]>([
    ['an arrow', press('ArrowRight'), 'ArrowRight'],
    [
      'an arrow with modifiers',
      press('ArrowLeft', { shiftKey: true, altKey: true }),
      'Alt+Shift+ArrowLeft',
    ],
    ['a letter', press('n'), 'n'],
    ['a letter with Shift', press('N', { shiftKey: true }), 'Shift+n'],
    ['a letter with Caps Lock on', press('N'), 'n'],
    ['a sign that needs Shift', press('?', { shiftKey: true }), '?'],
    ['a French figure', press('1', { shiftKey: true }), '1'],
    [
      'a German bracket by AltGr',
      press('[', { ctrlKey: true, altKey: true, hasAltGraph: true }),
      '[',
    ],
    ['a Russian letter', press('т', { code: 'KeyN' }), 'n'],
    ['a German letter', press('ö', { code: 'Semicolon' }), 'ö'],
    ['the space bar', press(' '), 'Space'],
    ['a plus', press('+', { shiftKey: true }), '+'],
    ['a modifier alone', press('Shift', { shiftKey: true }), null],
    ['copying', press('c', { ctrlKey: true }), 'Control+c'],
  ])('%s', (_name, pressed, expected) => {
    expect(chordOf(pressed)).toBe(expected);
  });
});

test('chords are shown as keys are written', () => {
  expect(['Shift+ArrowRight', 'n', '+', 'Escape', 'Enter'].map(chordLabel)).toEqual([
    ...['Shift →', 'N', '+', 'Esc', 'Enter'],
  ]);
});

describe('chordFault', () => {
  test.each([
    ['Control+n', 'system'],
    ['Meta+ArrowLeft', 'system'],
    ['Insert', 'screen-reader'],
    ['Alt+n', 'menu'],
    ['Alt+ArrowLeft', 'menu'],
    ['Alt+Shift+n', 'menu'],
    ['F1', 'browser'],
    ['Space', 'browser'],
    ['Tab', 'browser'],
    ['Dead', 'unusable'],
    ['Alt+Shift+ArrowLeft', null],
    ['n', null],
    ['+', null],
  ])('%s: %s', (chord, expected) => {
    expect(chordFault(chord)).toBe(expected);
  });
});

test('of the chords only a character without a modifier but Shift is a single one', () => {
  expect(['n', 'Shift+n', '+', '界'].every(isSingleCharacter)).toBe(true);
  expect(['Enter', 'Shift+Enter', 'Escape', 'Space'].some(isSingleCharacter)).toBe(false);
});

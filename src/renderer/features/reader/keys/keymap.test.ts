import { describe, expect, test } from 'vitest';
import {
  type Chord,
  chordFault,
  chordLabel,
  chordOf,
  isSingleCharacter,
  type KeyPress,
} from './chord.ts';
import {
  clashOf,
  colourOfCommand,
  commandOf,
  firstKeymap,
  readerCommands,
  withChord,
} from './keymap.ts';

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

describe('the first keymap', () => {
  test('gives no command a key that is taken, reserved, or another’s', () => {
    for (const command of readerCommands) {
      const chord = firstKeymap.chords[command];
      expect(chordFault(chord)).toBeNull();
      expect(clashOf(firstKeymap, command, chord)).toBeNull();
    }
  });

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
    expect(['n', 'Shift+n', '+', '界'].every(isSingleCharacter)).toBe(true);
    expect(['Enter', 'Shift+Enter', 'Escape'].some(isSingleCharacter)).toBe(false);
  });
});

describe('changing a key', () => {
  test('the new key commands, the old one no more', () => {
    const changed = withChord(firstKeymap, 'write-note', 'm');
    expect(commandOf(changed, 'm', false)).toBe('write-note');
    expect(commandOf(changed, 'n', false)).toBeNull();
  });

  test('a clash is told, but not between what never listens at the same time', () => {
    expect(clashOf(firstKeymap, 'write-note', 'c')).toBe('make-card');
    expect(clashOf(firstKeymap, 'end-on', 'c')).toBe('make-card');
    expect(clashOf(firstKeymap, 'write-note', 'Shift+ArrowRight')).toBe('widen-on');
    expect(clashOf(firstKeymap, 'end-on', 'Shift+ArrowRight')).toBeNull();
    expect(() => withChord(firstKeymap, 'write-note', 'c')).toThrow('make-card');
    expect(() => withChord(firstKeymap, 'write-note', 'Control+n')).toThrow('system');
  });
});

test('the marking commands name their colours', () => {
  expect(readerCommands.map(colourOfCommand).filter((colour) => colour !== null)).toEqual([
    ...['claim', 'evidence', 'definition', 'question', 'key-fact'],
  ]);
});

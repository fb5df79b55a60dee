import { expect, test } from 'vitest';
import { readerKeys } from '../../features/reader/keys/keymap.ts';
import { readKeymap } from './kept-keymap.ts';
import { firstKeymapOf } from './keymap.ts';

const firstKeymap = firstKeymapOf(readerKeys);

test.each([
  ['nothing kept', null],
  ['no JSON', '{'],
  ['another shape', '{"chords":[1]}'],
  ['a reserved key', '{"chords":{"write-note":"Control+n"}}'],
  ['an unknown command', '{"chords":{"fly":"q"}}'],
  ['two commands with one key', '{"chords":{"write-note":"q","make-card":"q"}}'],
])('%s counts as unchanged', (_name, kept) => {
  expect(readKeymap(readerKeys, kept)).toEqual(firstKeymap);
});

test('a key that a newer command has from the start is given back, and no other', () => {
  const keymap = readKeymap(
    readerKeys,
    '{"chords":{"write-note":"c","make-card":"r","by-word":"q","copy":"n"}}',
  );
  // R is the way back, so the card has its C, the note its N, and the copy its Y again.
  expect(keymap.chords).toEqual({ ...firstKeymap.chords, 'by-word': 'q' });
});

test('changed keys are read, also two that were exchanged', () => {
  const keymap = readKeymap(
    readerKeys,
    '{"hasSingleKeys":false,"chords":{"write-note":"c","make-card":"n"}}',
  );
  expect(keymap.hasSingleKeys).toBe(false);
  expect(keymap.chords).toEqual({ ...firstKeymap.chords, 'write-note': 'c', 'make-card': 'n' });
});

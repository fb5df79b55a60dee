import { expect, test } from 'vitest';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { addressOfPassage, placeOfAddress } from './passage-address.ts';

const id = 'd1' as DocumentId;
const { anchor } = aHighlight({ start: 40 });

test('a passage is at its place, and one that waits is in the tray', () => {
  const unplaced = { revisionId: 'r2' as RevisionId, isLeft: false };
  expect(addressOfPassage(id, anchor)).toBe(`/read/d1/40-${anchor.end}`);
  expect(addressOfPassage(id, { ...anchor, unplaced })).toBe('/read/d1/tray');
  expect(addressOfPassage(id, null)).toBe('/read/d1/0');
});

test.each([
  [undefined, { target: null, targetEnd: null, hasTray: false, hasNotes: false }],
  ['120', { target: 120, targetEnd: null, hasTray: false, hasNotes: false }],
  ['120-134', { target: 120, targetEnd: 134, hasTray: false, hasNotes: false }],
  ['120-134~', { target: 120, targetEnd: 134, hasTray: false, hasNotes: false }],
  ['tray', { target: null, targetEnd: null, hasTray: true, hasNotes: false }],
  ['notes~', { target: null, targetEnd: null, hasTray: false, hasNotes: true }],
  ['elsewhere', { target: null, targetEnd: null, hasTray: false, hasNotes: false }],
] as const)('the place %s', (place, expected) => {
  expect(placeOfAddress(place)).toEqual(expected);
});

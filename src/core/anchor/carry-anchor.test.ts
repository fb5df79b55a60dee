import { describe, expect, test } from 'vitest';
import { anchorAt, plainRevision } from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { passage } from '../text/passage.ts';
import type { AnchoringText } from './anchor.ts';
import { carryAnchor, isUnplacedIn, knownPlace, placeAnchor } from './carry-anchor.ts';
import { isCarriedFrom } from './former-places.ts';
import { migrateAnchors } from './migrate-anchors.ts';

const former = plainRevision('old', 'The river rose in March. The town moved its market.');
const shifted = plainRevision(
  'new',
  'Long ago.\n\nThe river rose in March. The town moved its market.',
);
const reworded = plainRevision(
  'reworded',
  'The river rose in early March. The town moved its shop.',
);
const other = plainRevision('other', 'Nothing of it is left in this text about grain.');

function anchorOf(words: string, revision: AnchoringText = former) {
  const start = revision.text.indexOf(words);
  return anchorAt(revision, passage(start, start + words.length));
}

function carry(words: string, next: AnchoringText) {
  const anchor = anchorOf(words);
  const [placement] = migrateAnchors([anchor], former, next);
  if (placement === undefined) throw new Error('nothing was placed');
  return { was: anchor, ...carryAnchor(anchor, placement, next) };
}

describe('a passage in the next revision', () => {
  test('with its words, only later: it is kept, and remembers where it stood', () => {
    const { kind, anchor, was } = carry('rose in March', shifted);
    expect(kind).toBe('kept');
    expect(anchor).toMatchObject({ revisionId: 'new', quote: 'rose in March', start: 21, end: 34 });
    expect(anchor.former).toEqual([{ revisionId: 'old', start: was.start, end: was.end }]);
    expect(isCarriedFrom(anchor, was)).toBe(true);
  });

  test('with other words: it moved', () => {
    const { kind, anchor } = carry('The river rose in March.', reworded);
    expect(kind).toBe('moved');
    expect(anchor.quote).toBe('The river rose in early March.');
  });

  test('nowhere: it waits as it was, and is known to have been searched for', () => {
    const { kind, anchor, was } = carry('rose in March', other);
    expect(kind).toBe('waiting');
    expect(anchor).toEqual({ ...was, unplaced: { revisionId: 'other', isLeft: false } });
    expect(isUnplacedIn(anchor, other)).toBe(true);
    expect(isUnplacedIn(anchor, shifted)).toBe(false);
    expect(isCarriedFrom(anchor, was)).toBe(true);
  });
});

test('what the reader left without a place stays left when it is not found again', () => {
  const anchor = {
    ...anchorOf('rose in March'),
    unplaced: { revisionId: 'new' as never, isLeft: true },
  };
  const orphaned = { kind: 'orphaned', reason: 'quote-not-found', candidates: [] } as const;
  expect(carryAnchor(anchor, orphaned, other).anchor.unplaced?.isLeft).toBe(true);
});

test('there and back: the passage stands where it stood, and knows both places', () => {
  const { anchor, was } = carry('The river rose in March.', reworded);
  const back = knownPlace(anchor, former);
  expect(back).toEqual(passage(was.start, was.end));
  if (back === null) throw new Error('not known');
  const returned = placeAnchor(anchor, back, former);
  expect(returned).toMatchObject({
    ok: true,
    value: { ...was, former: [{ revisionId: 'reworded', start: anchor.start, end: anchor.end }] },
  });
  if (returned.ok)
    expect(knownPlace(returned.value, reworded)).toEqual(passage(anchor.start, anchor.end));
});

test('a passage of another place is not carried from this one', () => {
  const { anchor } = carry('rose in March', shifted);
  expect(isCarriedFrom(anchor, anchorOf('town moved'))).toBe(false);
});

test.each([
  { name: 'out of range', at: passage(10, 10_000), kind: 'out-of-range' },
  { name: 'only spaces', at: passage(3, 4), kind: 'empty' },
  { name: 'half a character', at: passage(0, 1), kind: 'splits-character' },
])('a place $name is refused', ({ at, kind }) => {
  const text = plainRevision('astral', '😀  the river');
  expect(placeAnchor(anchorOf('rose'), at, text)).toEqual({ ok: false, error: { kind } });
});

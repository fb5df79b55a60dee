import { describe, expect, test } from 'vitest';
import { revisionPairs } from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { askedOf, ours, tally } from '../../../tests/fixtures/anchor/tally.ts';

const pairs = revisionPairs();
if (pairs.length === 0) console.log('Real revisions: not here, so their tests do not run.');

describe.runIf(pairs.length > 0)('highlights on the real revisions, forwards and backwards', () => {
  test('with both texts known: none is silently wrong, and nearly all that survive are found', async () => {
    const { surviving, correct, wrong, vanished, attached } = await tally(
      askedOf(pairs),
      ours('both texts'),
    );
    expect(surviving).toBeGreaterThanOrEqual(200);
    expect(vanished).toBeGreaterThanOrEqual(100);
    expect(wrong).toBe(0);
    expect(correct / surviving).toBeGreaterThanOrEqual(0.99);
    expect(attached / vanished).toBeLessThanOrEqual(0.05);
  });

  test('with the new text alone: none is silently wrong, and nine in ten are found', async () => {
    const { surviving, correct, wrong, vanished, attached } = await tally(
      askedOf(pairs),
      ours('the new text'),
    );
    expect(wrong).toBe(0);
    expect(correct / surviving).toBeGreaterThanOrEqual(0.9);
    expect(attached / vanished).toBeLessThanOrEqual(0.05);
  });
});

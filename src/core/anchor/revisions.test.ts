import { describe, expect, test } from 'vitest';
import { revisionPairs } from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { askedOf, ours, tally } from '../../../tests/fixtures/anchor/tally.ts';
import { acceptanceMargin } from './placement.ts';

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

  test.each([
    { floor: 0.4, quote: 0.3, attached: 12, correct: 200 },
    { floor: 0.6, quote: 0.5, attached: 3, correct: 200 },
    { floor: 0.7, quote: 0.5, attached: 3, correct: 190 },
  ])('the curve of decision 10 at a floor of $floor', async ({ floor, quote, ...counts }) => {
    const limits = { acceptanceFloor: floor, quoteFloor: quote, acceptanceMargin };
    expect(await tally(askedOf(pairs), ours('both texts', limits))).toEqual({
      ...{ surviving: 200, wrong: 0, vanished: 122 },
      ...counts,
    });
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

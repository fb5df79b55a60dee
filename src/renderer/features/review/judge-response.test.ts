import { describe, expect, test } from 'vitest';
import type { CardContent } from '#core/card/card-content.ts';
import { faceOf } from '#core/card/card-face.ts';
import { judgeResponse, proposedGrade, shuffledOrder } from './judge-response.ts';
import { noResponse } from './review-session.ts';

function judged(content: CardContent, response: Partial<typeof noResponse>) {
  const face = faceOf(content, 'whole');
  if (face === null) throw new Error('The content has no face');
  return judgeResponse(face, { ...noResponse, ...response }, {});
}

const typed: CardContent = {
  ...{ kind: 'typed', prompt: 'Who makes the phone?', answer: 'Huawei', alternatives: ['HW'] },
};
const steps: CardContent = { kind: 'ordering', prompt: 'Order', items: ['a', 'b', 'b'] };

describe('judgeResponse', () => {
  test.each([
    ['Huawei', 'right'],
    ['Huwei', 'right'],
    ['HW', 'right'],
    ['not Huawei', 'wrong'],
    ['', 'wrong'],
    ['x'.repeat(100_000), 'wrong'],
  ])('judges what was typed: %.12s is %s', (words, verdict) => {
    expect(judged(typed, { typed: words })?.verdict).toBe(verdict);
  });

  test('judges an order by its steps, not by which of two equal ones was taken', () => {
    expect(judged(steps, { order: [0, 2, 1] })?.verdict).toBe('right');
    expect(judged(steps, { order: [1, 0, 2] })).toEqual({
      ...{ verdict: 'wrong', reason: '1 of 3 steps are in their place.' },
    });
    expect(judged(steps, { order: [0] })?.reason).toBe('The order was not finished.');
  });

  test('has nothing to judge where the answer is only thought of', () => {
    expect(judged({ kind: 'basic', prompt: 'q', answer: 'a' }, {})).toBeNull();
  });
});

test('the grade that is offered first follows the judgement', () => {
  const judgement = (verdict: 'right' | 'nearly' | 'wrong') => ({ verdict, reason: '' });
  expect(proposedGrade(null, 2)).toBe('good');
  expect(proposedGrade(judgement('right'), 4)).toBe('good');
  expect(proposedGrade(judgement('nearly'), 2)).toBe('again');
  expect(proposedGrade(judgement('nearly'), 4)).toBe('hard');
  expect(proposedGrade(judgement('wrong'), 4)).toBe('again');
});

test('steps are never offered in their right order, and keep their places while they are asked', () => {
  const items = ['a', 'b', 'c'];
  for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    expect(shuffledOrder(items, seed)).not.toEqual([0, 1, 2]);
    expect([...shuffledOrder(items, seed)].sort()).toEqual([0, 1, 2]);
  }
  expect(shuffledOrder(items, '1')).toEqual(shuffledOrder(items, '1'));
});

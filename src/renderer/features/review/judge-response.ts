/** Judges what the reader did before the answer was shown, and proposes a grade that can be overruled. */
import type { CardFace } from '#core/card/card-face.ts';
import { fractionOf } from '#core/chance.ts';
import type { AnswerContext } from '#core/quiz/answer/answer-context.ts';
import { checkAnswer } from '#core/quiz/check-answer.ts';
import type { Grade } from '#core/schedule/review.ts';
import type { Response } from './review-session.ts';

/** What a response came to, in words for the reader. */
export type Judgement = {
  readonly verdict: 'right' | 'nearly' | 'wrong';
  readonly reason: string;
};

/** The judgement of a typed answer, or of an order; null for a card that is only thought of. */
export function judgeResponse(
  { way, expected, question }: CardFace,
  { typed, order }: Response,
  context: AnswerContext,
): Judgement | null {
  if (way === 'type') {
    const [answer = '', ...synonyms] = expected;
    const asked = question.map((span) => ('text' in span ? span.text : '')).join('');
    return checkAnswer(typed, answer, { ...context, question: asked, synonyms });
  }
  return way === 'order' ? judgeOrder(expected, order) : null;
}

function judgeOrder(items: readonly string[], order: readonly number[]): Judgement {
  const inPlace = order.filter((index, place) => items[index] === items[place]).length;
  if (order.length < items.length) {
    return { verdict: 'wrong', reason: 'The order was not finished.' };
  }
  if (inPlace === items.length) return { verdict: 'right', reason: 'Every step is in its place.' };
  return { verdict: 'wrong', reason: `${inPlace} of ${items.length} steps are in their place.` };
}

/** The grade that is offered first; a nearly right answer was recalled with effort, where one can say so. */
export function proposedGrade(judgement: Judgement | null, answerButtons: 2 | 4): Grade {
  if (judgement === null || judgement.verdict === 'right') return 'good';
  return judgement.verdict === 'nearly' && answerButtons === 4 ? 'hard' : 'again';
}

/** The items shuffled, by their index; never in the right order where there is another. */
export function shuffledOrder(items: readonly string[], seed: string): readonly number[] {
  const ranked = items.map((item, index) => ({
    index,
    rank: fractionOf(`${seed} ${index} ${item}`),
  }));
  const order = ranked.sort((a, b) => a.rank - b.rank).map(({ index }) => index);
  const isRight = order.every((index, place) => items[index] === items[place]);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

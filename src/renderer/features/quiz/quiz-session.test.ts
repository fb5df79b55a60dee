import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factKinds } from '#core/quiz/fact.ts';
import { questionKinds } from '#core/quiz/question.ts';
import { chooseQuestions } from '#core/quiz/session/choose-questions.ts';
import { curatedFacts } from '#support/quiz/curated-facts.ts';
import {
  type Draft,
  draftOf,
  givenOf,
  nextOpen,
  noDraft,
  paired,
  type QuizSession,
  quizSession,
  unpaired,
} from './quiz-session.ts';

const session: QuizSession = {
  ...{ at: 2, isJudged: false, draft: noDraft, shownAt: 100, isHandingIn: false },
};
const questions = chooseQuestions(curatedFacts('one'), {
  ...{ count: 30, questionKinds, factKinds, difficulties: [1, 2, 3], seed: 'session' },
});
const matching = questions.find(({ kind }) => kind === 'matching');
const typed = questions.find(({ kind }) => kind === 'typed');
const ordering = questions.find(({ kind }) => kind === 'ordering');
if (matching?.kind !== 'matching' || ordering?.kind !== 'ordering' || typed === undefined)
  throw new Error('A kind of question is missing');

describe('quizSession', () => {
  test('what is typed is kept until it is judged, and not changed after', () => {
    const typing = quizSession(session, { kind: 'drafted', draft: { text: 'Chi' } });
    expect(typing.draft.text).toBe('Chi');
    const judged = quizSession(typing, { kind: 'judged' });
    expect(quizSession(judged, { kind: 'drafted', draft: { text: 'other' } })).toBe(judged);
  });

  test('another question begins afresh, and so does its time', () => {
    const judged = quizSession(session, { kind: 'judged' });
    expect(quizSession(judged, { kind: 'went', to: 3, draft: noDraft, now: 900 })).toEqual({
      ...{ at: 3, isJudged: false, draft: noDraft, shownAt: 900, isHandingIn: false },
    });
  });

  test('a clock that stood still moves the start of the question along', () => {
    expect(quizSession(session, { kind: 'stood', milliseconds: 50 }).shownAt).toBe(150);
  });

  test('looking at what is handed in is not asking', () => {
    const handing = quizSession(session, { kind: 'handing-in', isHandingIn: true, now: 200 });
    expect(handing).toMatchObject({ isHandingIn: true, at: 2 });
  });
});

test('the next question is the next without an answer, then the first; null where all have one', () => {
  const answer = { given: null, verdict: 'skipped', reason: '', ms: 1, answeredAt: 1 } as const;
  const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(flags, fc.nat(7), (isAnswered, place) => {
      const answers = isAnswered.map((is) => (is ? answer : null));
      const next = nextOpen({ answers }, place);
      expect(next === null).toBe(isAnswered.every(Boolean));
      if (next === null) return;
      expect(isAnswered[next]).toBe(false);
      const between = isAnswered.slice(place + 1, next > place ? next : undefined);
      expect(between.every(Boolean)).toBe(true);
    }),
  );
});

describe('matching', () => {
  const cues = matching.cues.length;
  const steps = fc.array(fc.oneof(fc.nat(cues - 1), fc.constant('back' as const)), {
    maxLength: 20,
  });

  test('no answer is given to two cues, and pairs are given once all are made', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const draft = taken.reduce<Draft>(
          (last, step) => (step === 'back' ? unpaired(last, cues) : paired(last, cues, step)),
          noDraft,
        );
        const made = draft.pairs.filter((answer) => answer !== null);
        expect(new Set(made).size).toBe(made.length);
        expect(draft.cue).toBeLessThan(cues);
        const given = givenOf(matching, draft);
        expect(given === null).toBe(made.length < cues);
      }),
    );
  });

  test('the next open cue is in front after each pair; the last pair is taken apart first', () => {
    const first = paired(noDraft, cues, 1);
    expect(first).toMatchObject({ cue: 1, pairs: [1, ...Array(cues - 1).fill(null)] });
    const second = paired(first, cues, 0);
    expect(unpaired(second, cues)).toMatchObject({
      cue: 1,
      pairs: [1, ...Array(cues - 1).fill(null)],
    });
    expect(unpaired(noDraft, cues)).toBe(noDraft);
  });
});

test('a draft gives an answer when it is complete, and an answer is a draft again', () => {
  expect(givenOf(typed, { ...noDraft, text: '  ' })).toBeNull();
  expect(givenOf(typed, { ...noDraft, text: 'CCP' })).toBe('CCP');
  expect(givenOf(ordering, { ...noDraft, order: [0] })).toBeNull();
  expect(givenOf(ordering, { ...noDraft, order: ordering.right })).toEqual(ordering.right);
  expect(draftOf('CCP', typed).text).toBe('CCP');
  expect(draftOf(matching.right, matching).pairs).toEqual(matching.right);
  expect(draftOf(ordering.right, ordering).order).toEqual(ordering.right);
  expect(draftOf(null, typed)).toBe(noDraft);
});

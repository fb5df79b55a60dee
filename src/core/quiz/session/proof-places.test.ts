import { describe, expect, test } from 'vitest';
import { contentFault } from '#core/card/card-content.ts';
import type { RevisionId } from '#core/text/document.ts';
import { curatedFacts, curatedText } from '#support/quiz/curated-facts.ts';
import { factKinds } from '../fact.ts';
import { questionKinds } from '../question.ts';
import { cardOfQuestion } from './card-of-question.ts';
import { chooseQuestions } from './choose-questions.ts';
import { proofPlaces } from './proof-places.ts';

const { text, revisionId } = curatedText();
const facts = curatedFacts('one');
const [fact] = facts;
if (fact === undefined) throw new Error('There are no facts');

describe('proofPlaces', () => {
  test('every quote stands where its words do', () => {
    for (const { quotes } of facts) {
      const { passages, lost } = proofPlaces(quotes, [], { text, revisionId });
      expect(lost).toEqual([]);
      for (const { start, end } of passages) {
        expect(quotes.map(({ exact }) => exact)).toContain(text.slice(start, end));
      }
    }
  });

  test('words that stand elsewhere now are found where they are the only ones', () => {
    const moved = `Something new.\n\n${fact.quotes[0]?.exact} And more.`;
    const places = proofPlaces(fact.quotes.slice(0, 1), [], { text: moved, revisionId });
    expect(places.passages).toHaveLength(1);
    const twice = `${moved}\n\n${fact.quotes[0]?.exact} Again.`;
    expect(proofPlaces(fact.quotes.slice(0, 1), [], { text: twice, revisionId })).toMatchObject({
      ...{ passages: [], lost: fact.quotes.slice(0, 1) },
    });
  });

  test('reworded words are found by the anchor of their fact, in its own revision only', () => {
    const other = 'All of it was written anew, and says the same in other words.';
    const anchors = fact.anchors.map((anchor) => ({ ...anchor, start: 0, end: 21 }));
    const carried = { ...fact, anchors };
    const find = (id: RevisionId) =>
      proofPlaces(fact.quotes, [carried], { text: other, revisionId: id });
    expect(find(revisionId).passages[0]).toEqual({ start: 0, end: 21 });
    expect(find('another' as RevisionId)).toMatchObject({ passages: [], lost: fact.quotes });
    const unplaced = { revisionId, isLeft: false };
    const stray = { ...carried, anchors: anchors.map((one) => ({ ...one, unplaced })) };
    expect(proofPlaces(fact.quotes, [stray], { text: other, revisionId }).passages).toEqual([]);
  });
});

describe('cardOfQuestion', () => {
  const questions = chooseQuestions(facts, {
    ...{ count: 200, questionKinds, factKinds, difficulties: [1, 2, 3], seed: 'cards' },
  });
  const byId = new Map(facts.map((one) => [one.id, one]));

  test('every question of every kind gives a card without a fault, with its fact or without', () => {
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
    for (const question of questions) {
      for (const id of question.factIds) {
        for (const known of [byId.get(id) ?? null, null]) {
          const content = cardOfQuestion(question, id, known);
          expect([question.id, contentFault(content)]).toEqual([question.id, null]);
        }
      }
    }
  });

  test('a pair is asked by its own cue, and an order by its events in time', () => {
    for (const question of questions) {
      if (question.kind === 'matching') {
        question.factIds.forEach((id, at) => {
          expect(cardOfQuestion(question, id, null)).toEqual({
            ...{ kind: 'basic', prompt: question.cues[at] },
            answer: question.answers[question.right[at] ?? -1],
          });
        });
      }
      if (question.kind === 'ordering') {
        const [id] = question.factIds;
        const items = question.right.map((at) => question.events[at]);
        expect(id && cardOfQuestion(question, id, null)).toMatchObject({ kind: 'ordering', items });
      }
    }
  });
});

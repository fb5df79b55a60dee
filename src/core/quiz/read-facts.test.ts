import { describe, expect, test } from 'vitest';
import { readFacts } from './read-facts.ts';

const fact = {
  id: 'sweden',
  statement: 'Sweden excluded Huawei.',
  kind: 'place',
  difficulty: 1,
  quotes: [{ exact: 'Sweden excluded Huawei.', before: '', after: '' }],
  questions: [{ prompt: 'Who did?', answer: 'Sweden', synonyms: [], distractors: ['Italy'] }],
  falsehoods: ['Italy excluded Huawei.'],
};

describe('readFacts', () => {
  test('reads facts, and leaves out what it does not know', () => {
    expect(readFacts([{ ...fact, more: 1 }])).toEqual({ ok: true, value: [fact] });
    const question = { ...fact.questions[0], kind: 'place' };
    expect(readFacts([{ ...fact, questions: [question] }])).toMatchObject({ ok: true });
  });

  test.each([
    ['no list', {}, 'facts'],
    ['no object', [1], 'facts[0]'],
    ['an empty statement', [{ ...fact, statement: ' ' }], 'facts[0].statement'],
    ['an unknown kind', [{ ...fact, kind: 'rumour' }], 'facts[0].kind'],
    ['an unknown difficulty', [{ ...fact, difficulty: 4 }], 'facts[0].difficulty'],
    [
      'a quote without context',
      [{ ...fact, quotes: [{ exact: 'x' }] }],
      'facts[0].quotes[0].before',
    ],
    ['a distractor that is no text', [{ ...fact, falsehoods: [2] }], 'facts[0].falsehoods[0]'],
    ['one id twice', [fact, fact], 'facts'],
  ])('refuses %s, and says where', (_, value, at) => {
    expect(readFacts(value)).toMatchObject({ ok: false, error: { at } });
  });
});

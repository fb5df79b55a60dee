import { expect, test } from 'vitest';
import type { Fact, FactId } from './fact.ts';
import { factFaults } from './fact-faults.ts';

const text = 'Sweden excluded Huawei. Italy did not. Sweden excluded Huawei.';

function aFact(changes: Partial<Fact> = {}): Fact {
  return {
    id: 'sweden' as FactId,
    statement: 'Sweden excluded Huawei.',
    kind: 'place',
    difficulty: 1,
    quotes: [{ exact: 'Sweden excluded Huawei.', before: '', after: ' Italy' }],
    questions: [aQuestion()],
    falsehoods: ['Italy excluded Huawei.'],
    ...changes,
  };
}

function aQuestion() {
  const prompt = 'Which state excluded Huawei?';
  return { prompt, answer: 'Sweden', synonyms: ['Kingdom of Sweden'], distractors: ['Italy'] };
}

test('a fact that is proved, asked and answered has no fault', () => {
  expect(factFaults(aFact(), text)).toEqual([]);
});

test.each<[string, Partial<Fact>]>([
  ['no-quote', { quotes: [] }],
  ['quote-missing', { quotes: [{ exact: 'Norway excluded', before: '', after: '' }] }],
  ['quote-missing', { quotes: [{ exact: 'Sweden', before: 'Italy ', after: '' }] }],
  ['quote-ambiguous', { quotes: [{ exact: 'Sweden excluded', before: '', after: ' Huawei.' }] }],
  ['no-question', { questions: [] }],
  ['question-leans-on-text', { questions: [{ ...aQuestion(), prompt: 'They excluded whom?' }] }],
  ['answer-given-away', { questions: [{ ...aQuestion(), prompt: 'Is the Sweden of now it?' }] }],
  ['distractor-is-right', { questions: [{ ...aQuestion(), distractors: ['Swedn'] }] }],
  [
    'distractor-is-right',
    { questions: [{ ...aQuestion(), distractors: ['the kingdom of Sweden'] }] },
  ],
  ['distractors-alike', { questions: [{ ...aQuestion(), distractors: ['Italy', 'italy'] }] }],
  ['falsehood-is-statement', { falsehoods: ['Sweden excluded Huawei'] }],
])('%s is told', (kind, changes) => {
  expect(factFaults(aFact(changes), text).map((fault) => fault.kind)).toContain(kind);
});

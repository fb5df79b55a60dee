import { expect, test } from 'vitest';
import type { DocumentId } from '#core/text/document.ts';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { aFact } from '#support/quiz/a-fact.ts';
import { changeOfDraft, draftFault, draftOf, emptyQuestion, newDraft } from './fact-draft.ts';

const fact = aFact('d1' as DocumentId, aHighlight({}).anchor, {
  tags: ['river'],
  questions: [
    {
      ...{ prompt: 'When did it rise?', answer: 'March', kind: 'date' },
      ...{ synonyms: ['in March'], distractors: ['May', 'June'] },
    },
  ],
});

test('a fact comes out of its form as it went in', () => {
  const { statement, kind, questions, falsehoods, tags } = fact;
  expect(changeOfDraft(draftOf(fact))).toEqual({ statement, kind, questions, falsehoods, tags });
});

test('what is empty is left out, and lines are trimmed', () => {
  const draft = {
    ...newDraft(' It rose in 1943. '),
    questions: [
      emptyQuestion(0),
      { ...emptyQuestion(1), prompt: ' Why? ', answer: 'rain', distractors: ' snow \n\n ice' },
    ],
    ...{ falsehoods: '\n', tags: '#rivers, north' },
  };
  expect(draft.kind).toBe('date');
  expect(changeOfDraft(draft)).toEqual({
    ...{ statement: 'It rose in 1943.', kind: 'date', falsehoods: [], tags: ['rivers', 'north'] },
    questions: [{ prompt: 'Why?', answer: 'rain', synonyms: [], distractors: ['snow', 'ice'] }],
  });
});

test('a fact must say something, and a question has two sides', () => {
  expect(draftFault(newDraft(' '))).toBe('no-statement');
  const half = { ...newDraft('It rose.'), questions: [{ ...emptyQuestion(0), answer: 'rain' }] };
  expect(draftFault(half)).toBe('half-question');
  expect(draftFault(newDraft('It rose.'))).toBeNull();
});

import { expect, test } from 'vitest';
import { paragraphChanges } from '#core/anchor/paragraph-changes.ts';
import { orphan, type Placement } from '#core/anchor/placement.ts';
import type { DocumentId } from '#core/text/document.ts';
import { passage } from '#core/text/passage.ts';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { aFact } from '#support/quiz/a-fact.ts';
import type { CarriedMark } from '../../desk/marks/carry-marks.ts';
import { changeWords, fateWords, reportWords } from './version-words.ts';

function carried(kind: CarriedMark['carried']['kind'], placement: Placement): CarriedMark {
  const record = aHighlight({});
  const { anchor } = record;
  return { mark: { table: 'highlights', record, anchor }, carried: { kind, anchor, placement } };
}

const at = passage(0, 4);
const kept = carried('kept', { kind: 'exact', passage: at });
const reworded = carried('moved', { kind: 'moved', passage: at, score: 0.8, change: 'reworded' });
const lost = carried('waiting', orphan('quote-not-found'));
const doubtful = carried('waiting', {
  kind: 'ambiguous',
  candidates: [
    { passage: at, score: 1, quoteShare: 1 },
    { passage: passage(9, 13), score: 1, quoteShare: 1 },
  ],
});

test('how much changed is one sentence', () => {
  const text = 'The river rose in March.\n\nThe town moved its market to the hill.';
  expect(changeWords(paragraphChanges(text, text))).toBe('No paragraph changed.');
  expect(changeWords(paragraphChanges(text, `${text}\n\nNew.`))).toBe(
    '1 paragraph added; 2 as before.',
  );
  expect(changeWords(paragraphChanges(text, text.replace('March', 'April')))).toBe(
    '1 paragraph changed; 1 as before.',
  );
});

test('what becomes of the marks is one sentence', () => {
  expect(reportWords([])).toBe('It has no highlights or cards.');
  expect(reportWords([kept, kept, reworded, lost])).toBe(
    'Of 4 highlights and cards, 2 kept, 1 moved, 1 needs you.',
  );
  const { anchor } = kept.mark;
  const record = aFact('d1' as DocumentId, anchor);
  const fact = { ...kept, mark: { table: 'facts', record, anchor } } as const;
  expect(reportWords([kept, fact])).toBe(
    'Of 2 highlights, cards and facts, 2 kept, 0 moved, 0 need you.',
  );
});

test('each fate says what happened, and a kept mark nothing', () => {
  expect([kept, reworded, lost, doubtful].map(fateWords)).toEqual([
    null,
    'Other words now.',
    'Its words are not in this text.',
    '2 places could be meant.',
  ]);
});

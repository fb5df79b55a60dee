/** How a quiz names its kinds of question and of fact, and what it counts. */

import type { FactKind } from '#core/quiz/fact.ts';
import type { QuestionKind } from '#core/quiz/question.ts';
import { scoreOf, type Tally } from '#core/quiz/session/results.ts';
import { inPercent } from '#core/text/in-figures.ts';

export const questionKindNames: Readonly<Record<QuestionKind, string>> = {
  choice: 'Choose',
  'true-false': 'True or false',
  typed: 'Type the answer',
  cloze: 'Fill the gap',
  matching: 'Match',
  ordering: 'Order in time',
  proof: 'Find the proof',
};

export const factKindNames: Readonly<Record<FactKind, string>> = {
  date: 'Dates',
  number: 'Numbers',
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  definition: 'Definitions',
  cause: 'Causes',
  purpose: 'Purposes',
  comparison: 'Comparisons',
  list: 'Lists',
  sequence: 'Sequences',
  policy: 'Policies',
};

export const difficultyNames = { 1: 'Plain', 2: 'Middling', 3: 'Hard' } as const;

/** The share of right answers in whole percent. */
export function percentOf(tally: Tally): string {
  return inPercent(scoreOf(tally));
}

/** The section's heading; for what stands above the first one, where it stands. */
export function sectionName(section: string | null): string {
  return section ?? 'At the beginning';
}

/** `2:05`, of milliseconds. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `first`, of the index 0. */
export function ordinal(place: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][place] ?? `number ${place + 1}`;
}

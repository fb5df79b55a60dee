/** What the panel of facts says: kinds and origins, and what was found, or why so little. */

import type { FactKind } from '#core/quiz/fact.ts';
import type { FactFault } from '#core/quiz/fact-faults.ts';
import type { GenerationReport } from '#core/quiz/generate/generation-report.ts';
import type { FactOrigin } from '#core/quiz/stored-fact.ts';
import { inFigures } from '#core/text/in-figures.ts';

/** What each kind of fact is called. */
export const factKindNames: Readonly<Record<FactKind, string>> = {
  date: 'Date',
  number: 'Number',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  definition: 'Definition',
  cause: 'Cause',
  purpose: 'Purpose',
  comparison: 'Comparison',
  list: 'List',
  sequence: 'Sequence',
  policy: 'Policy',
};

/** Where a fact came from. */
export const factOriginNames: Readonly<Record<FactOrigin, string>> = {
  curated: 'Written for this text',
  generated: 'Found by rules',
  own: 'Yours',
};

/** What one search added, and what the generator tells of the text. */
export type Finding = {
  readonly added: number;
  /** How many more there are. */
  readonly left: number;
  /** How many facts were known before. */
  readonly known: number;
  readonly report: GenerationReport;
};

/** What was found and what could not be, in a few plain sentences. */
export function findingWords(finding: Finding): string {
  const nothing = emptyWords(finding.report);
  if (nothing !== null) return nothing;
  return [foundWords(finding), wayWords(finding.report), ...overWords(finding.report)]
    .filter((words) => words !== '')
    .join(' ');
}

/** Why nothing at all can be asked of the text; null where something can. */
function emptyWords({ sentences, tables, code, headings, used }: GenerationReport): string | null {
  if (sentences === 0) {
    if (tables > 0)
      return 'This text is made of tables. Facts are found in sentences, and it has none.';
    if (code > 0) return 'This text is code. Facts are found in sentences, and it has none.';
    return headings > 0
      ? 'This text has only headings. Facts are found in sentences, and it has none.'
      : 'This text has no sentences to find facts in.';
  }
  if (used > 0) return null;
  return sentences === 1
    ? 'This text is one sentence, and it says nothing that can be asked without it. You can write a fact of it yourself.'
    : `None of the ${inFigures(sentences)} sentences says something that can be asked and proved alone. You can write facts of them yourself.`;
}

function foundWords({ added, left, known, report }: Finding): string {
  const { sentences } = report;
  if (added === 0) {
    return known > 0
      ? 'Nothing new: all that was found is listed already, or was rejected.'
      : 'Nothing was found that is sure enough to be asked.';
  }
  const facts = added === 1 ? '1 fact was found' : `${inFigures(added)} facts were found`;
  const more =
    left > 0 ? ` These are the most useful; ${inFigures(left)} more come when you ask again.` : '';
  const of =
    sentences === 1 ? 'the one sentence of this text' : `${inFigures(sentences)} sentences`;
  return `${facts} in ${of}.${more}`;
}

/** Other languages have no rules: that is said, and what it means. */
function wayWords({ way, language }: GenerationReport): string {
  if (way === 'rules') return '';
  const name = language === null ? 'the language of this text' : languageName(language);
  return `There are no rules for ${name}: these are gaps at words that are seldom, found by counting. Read each before you keep it.`;
}

function overWords({
  sentences,
  used,
  repeated,
  tables,
  code,
}: GenerationReport): readonly string[] {
  const told: string[] = [];
  const others = sentences - used - repeated;
  if (others > 0) {
    told.push(
      others === 1
        ? '1 sentence was left out: alone it does not say enough.'
        : `${inFigures(others)} sentences were left out: alone they do not say enough.`,
    );
  }
  if (repeated > 0) {
    told.push(repeated === 1 ? '1 repeats another.' : `${inFigures(repeated)} repeat others.`);
  }
  const passed = [
    ...(tables > 0 ? [tables === 1 ? '1 table cell' : `${inFigures(tables)} table cells`] : []),
    ...(code > 0 ? [code === 1 ? '1 block of code' : `${inFigures(code)} blocks of code`] : []),
  ];
  if (passed.length > 0) told.push(`Passed over: ${passed.join(' and ')}.`);
  return told;
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What is wrong with a fact, for the reader who writes it. */
export function factFaultWords({ kind, words }: FactFault): string {
  switch (kind) {
    case 'no-quote':
    case 'quote-missing':
      return 'The words that prove it are not in this text.';
    case 'quote-ambiguous':
      return 'The words that prove it stand in this text more than once.';
    case 'no-question':
      return 'It has no question yet: a quiz can only ask for its proof.';
    case 'question-leans-on-text':
      return `“${words}” cannot be understood without the text.`;
    case 'answer-given-away':
      return `A question says its own answer: “${words}”.`;
    case 'distractor-is-right':
      return `“${words}” is right as well, and cannot be a wrong answer.`;
    case 'distractors-alike':
      return 'Two of the answers to choose from are the same.';
    case 'falsehood-is-statement':
      return 'A false statement says the same as the fact.';
  }
}

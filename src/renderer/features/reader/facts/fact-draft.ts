/** A fact as its form has it: lists are lines, and what is empty is left out. */
import type { FactKind, FactQuestion } from '#core/quiz/fact.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { FactChange } from '../../../storage/facts.ts';

/** One question in the form; `key` tells it from the others. */
export type QuestionDraft = {
  readonly key: number;
  readonly prompt: string;
  readonly answer: string;
  /** Other right answers, and wrong ones, one a line. */
  readonly synonyms: string;
  readonly distractors: string;
  readonly kind: FactKind | null;
};

/** The form. */
export type FactDraft = {
  readonly statement: string;
  readonly kind: FactKind;
  readonly questions: readonly QuestionDraft[];
  /** One a line. */
  readonly falsehoods: string;
  /** Apart by commas. */
  readonly tags: string;
};

/** Why a draft cannot be kept. */
export type DraftFault = 'no-statement' | 'half-question';

/** What the reader is told of it. */
export const draftFaultWords: Readonly<Record<DraftFault, string>> = {
  'no-statement': 'Write what the fact says.',
  'half-question': 'A question needs its answer, and an answer its question.',
};

/** A question with nothing in it. */
export function emptyQuestion(key: number): QuestionDraft {
  return { key, prompt: '', answer: '', synonyms: '', distractors: '', kind: null };
}

/** The form of a new fact that says `statement`. */
export function newDraft(statement: string): FactDraft {
  const kind = /\b\d{4}\b/.test(statement) ? 'date' : 'definition';
  return { statement, kind, questions: [emptyQuestion(0)], falsehoods: '', tags: '' };
}

/** The form of a fact that is there. */
export function draftOf({ statement, kind, questions, falsehoods, tags }: StoredFact): FactDraft {
  const drafts = questions.map((question, key) => ({
    key,
    prompt: question.prompt,
    answer: question.answer,
    synonyms: question.synonyms.join('\n'),
    distractors: question.distractors.join('\n'),
    kind: question.kind ?? null,
  }));
  return {
    ...{ statement, kind, falsehoods: falsehoods.join('\n'), tags: tags.join(', ') },
    questions: drafts.length === 0 ? [emptyQuestion(0)] : drafts,
  };
}

/** What the form says, as a fact has it; questions with nothing in them are left out. */
export function changeOfDraft(draft: FactDraft): Required<Omit<FactChange, 'difficulty'>> {
  const questions = draft.questions
    .filter(({ prompt, answer }) => prompt.trim() !== '' || answer.trim() !== '')
    .map(({ prompt, answer, synonyms, distractors, kind }): FactQuestion => {
      const question = {
        ...{ prompt: prompt.trim(), answer: answer.trim() },
        ...{ synonyms: linesOf(synonyms), distractors: linesOf(distractors) },
      };
      return kind === null ? question : { ...question, kind };
    });
  return {
    ...{ statement: draft.statement.trim(), kind: draft.kind, questions },
    falsehoods: linesOf(draft.falsehoods),
    tags: draft.tags
      .split(/[,\s]+/)
      .map((tag) => tag.replace(/^#/, ''))
      .filter((tag) => tag !== ''),
  };
}

/** Why the draft cannot be kept; null where it can. */
export function draftFault(draft: FactDraft): DraftFault | null {
  if (draft.statement.trim() === '') return 'no-statement';
  const isHalf = draft.questions.some(
    ({ prompt, answer }) => (prompt.trim() === '') !== (answer.trim() === ''),
  );
  return isHalf ? 'half-question' : null;
}

function linesOf(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

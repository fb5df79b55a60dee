/** What a reader chooses of a quiz before it begins, and how it is kept. */
import type { AttemptMode, StartedAttempt } from '#core/quiz/attempt.ts';
import { type Difficulty, type FactKind, factKinds } from '#core/quiz/fact.ts';
import { type QuestionKind, questionKinds } from '#core/quiz/question.ts';
import type { DocumentId } from '#core/text/document.ts';

/** Which facts come first. */
export const firstFacts = ['any', 'never-asked', 'missed'] as const;
export type FirstFacts = (typeof firstFacts)[number];

/** The choices; what is not narrowed down is null. */
export type QuizSettings = {
  readonly documentIds: readonly DocumentId[];
  /** Names as `sectionKey` gives them. */
  readonly sections: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly factKinds: readonly FactKind[];
  readonly questionKinds: readonly QuestionKind[];
  readonly difficulties: readonly Difficulty[];
  readonly count: number;
  /** How long all questions may take together; null for as long as they take. */
  readonly minutes: number | null;
  readonly mode: AttemptMode;
  readonly first: FirstFacts;
  /** Whether the reader has not read the text yet: what is asked is what to look for. */
  readonly isBeforeReading: boolean;
  /** Whether only facts that the reader accepted are asked. */
  readonly isAcceptedOnly: boolean;
  /** Whether the answers are to count for cards of the same passages. */
  readonly countsForCards: boolean;
};

export const mostQuestions = 100;

export const firstSettings: QuizSettings = {
  ...{ documentIds: [], sections: null, tags: null, factKinds, questionKinds },
  ...{ difficulties: [1, 2, 3], count: 20, minutes: null, mode: 'at-once', first: 'any' },
  ...{ isBeforeReading: false, isAcceptedOnly: false, countsForCards: false },
};

/** The name of a section among those of all documents. */
export function sectionKey(documentId: DocumentId, section: string | null): string {
  return `${documentId} ${section ?? ''}`;
}

/** The settings out of what was kept of them; what is missing or not of its shape is as at first. */
export function readSettings(kept: StartedAttempt['settings']): QuizSettings {
  const { count, minutes } = kept;
  const isOn = (name: keyof QuizSettings) => kept[name] === true;
  return {
    ...firstSettings,
    documentIds: texts(kept['documentIds']) as readonly DocumentId[],
    sections: kept['sections'] === null ? null : listOr(texts(kept['sections']), null),
    tags: kept['tags'] === null ? null : listOr(texts(kept['tags']), null),
    factKinds: among(kept['factKinds'], factKinds),
    questionKinds: among(kept['questionKinds'], questionKinds),
    difficulties: among(kept['difficulties'], firstSettings.difficulties),
    count: typeof count === 'number' ? boundedCount(count) : firstSettings.count,
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : null,
    mode: kept['mode'] === 'exam' ? 'exam' : 'at-once',
    first: firstFacts.find((one) => one === kept['first']) ?? 'any',
    isBeforeReading: isOn('isBeforeReading'),
    isAcceptedOnly: isOn('isAcceptedOnly'),
    countsForCards: isOn('countsForCards'),
  };
}

/** A whole number of questions that a quiz can have. */
export function boundedCount(count: number): number {
  return Math.min(mostQuestions, Math.max(1, Math.round(count) || 1));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function listOr<Item>(list: readonly Item[], other: null): readonly Item[] | null {
  return list.length === 0 ? other : list;
}

/** Those of `known` that are in the list; all of them where none is. */
function among<Item>(value: unknown, known: readonly Item[]): readonly Item[] {
  const found = Array.isArray(value) ? known.filter((one) => value.includes(one)) : [];
  return found.length === 0 ? known : found;
}

const storageKey = 'plenum.quiz-settings';

/** What was chosen last on this device; the documents are chosen anew. */
export function lastSettings(): QuizSettings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    const isObject = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
    return readSettings(isObject ? (kept as StartedAttempt['settings']) : {});
  } catch (cause) {
    if (cause instanceof SyntaxError) return firstSettings;
    throw cause;
  }
}

/** Keeps what was chosen, as the choice to begin with next time. */
export function keepSettings(settings: QuizSettings): void {
  const plain = { ...settings, sections: null, tags: null, isBeforeReading: false };
  localStorage.setItem(storageKey, JSON.stringify(plain));
}

/** The labelled answers of the fixtures, and how well the checker agrees with their labels. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnswerContext,
  type DocumentWords,
  documentWordsOf,
} from '#core/quiz/answer/answer-context.ts';
import type { SpellingDictionary } from '#core/quiz/answer/spelling-dictionary.ts';
import { type Checked, checkAnswer } from '#core/quiz/check-answer.ts';

/** One pair, with the verdict that a careful teacher gives, and why. */
export type LabelledPair = {
  readonly given: string;
  readonly expected: string;
  readonly verdict: Checked['verdict'];
  readonly because: string;
  readonly context: AnswerContext;
};

type Group = {
  readonly context: Omit<AnswerContext, 'document'> & { readonly document?: string };
  readonly pairs: readonly Omit<LabelledPair, 'context'>[];
};

const root = join(import.meta.dirname, '../../..');
const article = 'resources/library/chinas-technological-self-reliance.txt';

/** The pairs of `tests/fixtures/answers/<set>`; a context's document is a text, or `article`. */
export function labelledPairs(
  set: 'first' | 'second' | 'third' | 'held-out',
): readonly LabelledPair[] {
  const folder = join(root, 'tests/fixtures/answers', set);
  const documents = new Map<string, DocumentWords>();
  return readdirSync(folder)
    .sort()
    .flatMap((file): Group[] => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .flatMap(({ context: { document, ...rest }, pairs }) => {
      if (document === undefined) return pairs.map((pair) => ({ ...pair, context: rest }));
      const text = document === 'article' ? readFileSync(join(root, article), 'utf8') : document;
      const known = documents.get(text) ?? documentWordsOf(text, 'en');
      documents.set(text, known);
      return pairs.map((pair) => ({ ...pair, context: { ...rest, document: known } }));
    });
}

/** How the checker does on `pairs`; the shares are of 1. */
export type Agreement = {
  /** Of those called right, the share that is. */
  readonly precision: number;
  /** Of those that are right, the share called so. */
  readonly recall: number;
  /** The share with the very verdict of the label. */
  readonly sameVerdict: number;
  readonly negatives: number;
  readonly falselyRight: readonly string[];
  readonly falselyNotRight: readonly string[];
  /** Those that are neither right nor called so, but nearly for wrong or wrong for nearly. */
  readonly otherVerdict: readonly string[];
};

/** Checks every pair, with or without the words of English at hand. */
export function agreementOn(
  pairs: readonly LabelledPair[],
  dictionary: SpellingDictionary | null,
): Agreement {
  const checked = pairs.map((pair) => {
    const { verdict, reason } = checkAnswer(pair.given, pair.expected, {
      ...pair.context,
      ...(dictionary === null ? {} : { dictionary }),
    });
    const words = `“${pair.given}” for “${pair.expected}”: ${verdict}, should be ${pair.verdict} (${pair.because}); ${reason}`;
    return { called: verdict, label: pair.verdict, words };
  });
  const count = (test: (one: (typeof checked)[number]) => boolean) => checked.filter(test).length;
  const words = (test: (one: (typeof checked)[number]) => boolean) =>
    checked.filter(test).map((one) => one.words);
  const bothRight = count(({ called, label }) => called === 'right' && label === 'right');
  return {
    precision: bothRight / count(({ called }) => called === 'right'),
    recall: bothRight / count(({ label }) => label === 'right'),
    sameVerdict: count(({ called, label }) => called === label) / checked.length,
    negatives: count(({ label }) => label !== 'right') / checked.length,
    falselyRight: words(({ called, label }) => called === 'right' && label !== 'right'),
    falselyNotRight: words(({ called, label }) => called !== 'right' && label === 'right'),
    otherVerdict: words(
      ({ called, label }) => called !== label && called !== 'right' && label !== 'right',
    ),
  };
}

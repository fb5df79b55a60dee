/** Checks a typed answer: forgives how it is put, never what it says. */
import { type AnswerContext, type FullContext, fullContext } from './answer/answer-context.ts';
import {
  type AnswerForm,
  formsOfExpected,
  formsOfGiven,
  isInitialsOf,
  withoutBrackets,
} from './answer/answer-forms.ts';
import { plainCharacters } from './answer/fold-text.ts';
import { judgeList, withChainsSorted } from './answer/judge-list.ts';
import { type Judgement, judgePhrase } from './answer/judge-phrase.ts';
import { hasBreak, hasOr } from './answer/left-over.ts';
import { isNearMiss } from './answer/near-miss.ts';
import type { Token } from './answer/token.ts';

/** What a typed answer came to. */
export type Checked = {
  readonly verdict: 'right' | 'nearly' | 'wrong';
  /** One sentence for the reader: what was forgiven, or why it is not right. */
  readonly reason: string;
  /** What differs, where the answer is nearly right. */
  readonly differs?: string;
};

/** The longest answer that is compared, in UTF-16 code units. */
const longestAnswer = 4000;

const ranks = { right: 2, nearly: 1, wrong: 0 } as const;

/**
 * Checks `given` against `expected` and the context's synonyms. A wrong number, unit, year, denial,
 * opposite or other name of the document is never right; `nearly` says what differs.
 */
export function checkAnswer(given: string, expected: string, context: AnswerContext = {}): Checked {
  const full = fullContext(context);
  if (isPlainlySame(given, expected)) return { verdict: 'right', reason: 'The same words.' };
  if (given.trim() === '') return { verdict: 'wrong', reason: 'There is no answer.' };
  if (given.length > longestAnswer)
    return { verdict: 'wrong', reason: 'The answer is too long to check.' };
  const judged = judgeAll(given, expected, full);
  const best = (context.synonyms ?? [])
    .map((synonym) => ({ ...judgeAll(given, synonym, full), synonym }))
    .reduce<Judgement & { synonym?: string }>((known, next) => {
      const isBetter = ranks[next.grade] > ranks[known.grade];
      return isBetter ? next : known;
    }, judged);
  return worded(best, best.synonym);
}

function isPlainlySame(given: string, expected: string): boolean {
  const bare = (text: string) => plainCharacters(text).replace(/\s+/g, ' ').trim();
  return bare(expected) !== '' && bare(given) === bare(expected);
}

function judgeAll(given: string, expected: string, context: FullContext): Judgement {
  const bracketed = judgeBracketed(given, expected, context);
  if (bracketed !== null) return bracketed;
  if (isInitialsOf(given, expected, context)) {
    return { grade: 'right', notes: ['initials for the name'], share: 1, isConflict: false };
  }
  const wanted = formsOfExpected(expected, context);
  const judged = formsOfGiven(given, context).flatMap((mine) =>
    wanted.map((theirs) => judgeForm(mine, theirs, context)),
  );
  return bestOf(judged);
}

/** The best judgement; where the answer as it is says another thing, only `right` is better. */
function bestOf(judged: readonly Judgement[]): Judgement {
  return judged.reduce((best, next) => {
    if (best.isConflict && next.grade !== 'right') return best;
    const gain = ranks[next.grade] - ranks[best.grade];
    return gain > 0 || (gain === 0 && next.share > best.share) ? next : best;
  });
}

/** An answer that adds the short form, or the long one, in brackets: both must be right. */
function judgeBracketed(given: string, expected: string, context: FullContext): Judgement | null {
  const [outer, inner] = withoutBrackets(given);
  if (outer === undefined || inner === undefined || /\(/.test(expected)) return null;
  const judged = [outer, inner].map((part) => judgeAll(part, expected, context));
  return judged.every(({ grade }) => grade === 'right') ? (judged[0] ?? null) : null;
}

function judgeForm(mine: AnswerForm, theirs: AnswerForm, context: FullContext): Judgement {
  const phrase = judgePhrase(mine.tokens, theirs.tokens, context);
  const forgiven = [mine.forgiven, theirs.forgiven].filter((words) => words !== null);
  const judged = phrase.grade === 'right' ? phrase : judgeOutOfOrder(mine, theirs, phrase, context);
  return judged.grade === 'right' ? { ...judged, notes: [...judged.notes, ...forgiven] } : judged;
}

/** `phrase`, or the better judgement that another order of the words gives. */
function judgeOutOfOrder(
  mine: AnswerForm,
  theirs: AnswerForm,
  phrase: Judgement,
  context: FullContext,
): Judgement {
  const [given, expected] = [mine.tokens, theirs.tokens];
  if (context.kind !== 'sequence') {
    const list = judgeList(given, expected, context);
    if (list !== null && (list.isConflict || ranks[list.grade] > ranks[phrase.grade])) return list;
    const sorted = judgeChains(given, expected, context);
    if (sorted?.grade === 'right') return sorted;
  }
  const isOneWord = given.length === 1 && expected.length === 1;
  if (phrase.grade === 'right' || !isOneWord || !isNearMiss(given[0], expected[0], context)) {
    return phrase;
  }
  const notes = [`the spelling “${given[0]?.raw}” is far from “${expected[0]?.raw}”`];
  return { grade: 'nearly', notes, share: 0.5, isConflict: false };
}

function judgeChains(
  given: readonly Token[],
  expected: readonly Token[],
  context: FullContext,
): Judgement | null {
  const areLists = hasBreak(given) && hasBreak(expected) && hasOr(given) === hasOr(expected);
  if (!areLists) return null;
  const [mine, theirs] = [given, expected].map((tokens) =>
    withChainsSorted(tokens, context.language),
  );
  return judgePhrase(mine ?? [], theirs ?? [], context);
}

function worded({ grade, notes }: Judgement, synonym: string | undefined): Checked {
  const said = [...new Set(notes)].join('; ');
  if (grade === 'right') {
    const accepted = synonym === undefined ? '' : `“${synonym}” is accepted too`;
    const forgiven = said === '' ? '' : `forgiven: ${said}`;
    const words = [accepted, forgiven].filter(Boolean).join('; ');
    return { verdict: 'right', reason: sentence(words === '' ? 'it says the same' : words) };
  }
  const reason = sentence(said === '' ? 'it is another answer' : said);
  return grade === 'nearly'
    ? { verdict: 'nearly', reason, differs: said }
    : { verdict: 'wrong', reason };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

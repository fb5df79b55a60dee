/** Judges one phrase against another, in order. */
import { type Alignment, alignTokens, longestAligned } from './align-tokens.ts';
import type { FullContext } from './answer-context.ts';
import { conflictOf } from './conflict.ts';
import { leftOver, says } from './left-over.ts';
import { isDenial } from './negation.ts';
import type { Token } from './token.ts';

/** What a comparison came to. */
export type Judgement = {
  readonly grade: 'right' | 'nearly' | 'wrong';
  /** What was forgiven, or why it is not right; in words for the reader. */
  readonly notes: readonly string[];
  /** The share of the expected words that say something and were found. */
  readonly share: number;
  /** Whether the answer says another thing, so that no other reading makes it nearly right. */
  readonly isConflict: boolean;
};

/** How `given` compares with `expected`, whose tokens stand in the order that counts. */
export function judgePhrase(
  given: readonly Token[],
  expected: readonly Token[],
  context: FullContext,
): Judgement {
  if (isSame(given, expected)) return { grade: 'right', notes: [], share: 1, isConflict: false };
  if (Math.max(given.length, expected.length) > longestAligned) return tooLong;
  const mine = mergeParts(given, expected);
  const theirs = mergeParts(expected, given);
  const alignment = alignTokens(mine.filter(isNoBreak), theirs.filter(isNoBreak), context);
  const share = shareOf(alignment, theirs.filter(isNoBreak), context);
  const conflict = denialConflict(given, expected) ?? conflictOf(alignment, theirs, context);
  if (conflict !== null) return { grade: 'wrong', notes: [conflict], share, isConflict: true };
  const faults = leftOver(alignment, { given: mine, expected: theirs }, context);
  if (faults.length > 0) {
    return { grade: share >= 0.5 ? 'nearly' : 'wrong', notes: faults, share, isConflict: false };
  }
  const notes = alignment.pairs.flatMap(({ match }) => match.forgiven ?? []);
  return { grade: 'right', notes: [...new Set(notes)], share, isConflict: false };
}

const tooLong: Judgement = {
  ...{ grade: 'wrong', share: 0, isConflict: true },
  notes: ['the answer is too long to compare word by word'],
};

function isSame(given: readonly Token[], expected: readonly Token[]): boolean {
  return (
    given.length === expected.length && given.every((token, at) => isSameToken(token, expected[at]))
  );
}

function isSameToken(a: Token, b: Token | undefined): boolean {
  const areNumbers = a.kind === 'number' && b?.kind === 'number';
  if (areNumbers && (a.value !== b.value || a.unit !== b.unit)) return false;
  return a.text === b?.text && a.kind === b.kind;
}

function denialConflict(given: readonly Token[], expected: readonly Token[]): string | null {
  const denied = given.filter(isDenial).length - expected.filter(isDenial).length;
  if (denied === 0) return null;
  return denied > 0 ? 'the answer denies what is expected' : 'the answer leaves out a denial';
}

function isNoBreak(token: Token): boolean {
  return token.kind !== 'break';
}

/** Two words become one where the other side writes them as one: `self reliance` and `selfreliance`. */
function mergeParts(tokens: readonly Token[], others: readonly Token[]): readonly Token[] {
  const wholes = new Set(others.filter(({ kind }) => kind === 'word').map(({ text }) => text));
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    const text = (last?.text ?? '') + token.text;
    const isPart = last?.kind === 'word' || last?.kind === 'number';
    if (isPart && token.kind === 'word' && wholes.has(text)) {
      const raw = `${last.raw} ${token.raw}`;
      merged[merged.length - 1] = { kind: 'word', raw, text, isCharacter: false };
    } else merged.push(token);
  }
  return merged;
}

function shareOf({ pairs }: Alignment, expected: readonly Token[], context: FullContext): number {
  const telling = expected.filter((token, at) => says(token, expected[at + 1], context));
  const counted = telling.length > 0 ? telling : expected;
  const found = pairs.filter((pair) => counted.includes(pair.expected)).length;
  return counted.length === 0 ? 0 : found / counted.length;
}

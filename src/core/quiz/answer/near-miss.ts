/** Words that are too far from the expected one to be forgiven, and too near to be another. */
import type { FullContext } from './answer-context.ts';
import { isOpposite } from './antonyms.ts';
import { areLookAlikes } from './look-alikes.ts';
import { editCost } from './spelling.ts';
import type { Token } from './token.ts';

/** The share of a word's letters within which a slip is likely. */
const nearShare = 0.3;

/** Whether `given` is most likely `expected`, badly spelt. */
export function isNearMiss(
  given: Token | undefined,
  expected: Token | undefined,
  { document, dictionary }: FullContext,
): boolean {
  if (given?.kind !== 'word' || expected?.kind !== 'word') return false;
  const [mine, theirs] = [given.text, expected.text];
  if (isOpposite(mine, theirs) || areLookAlikes(mine, theirs)) return false;
  if (dictionary?.has(mine) === true) return false;
  if (document.words.has(mine) || theirs.length < 5 || mine[0] !== theirs[0]) return false;
  return editCost(mine, theirs) <= theirs.length * nearShare;
}

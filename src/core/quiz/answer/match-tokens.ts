/** Whether one token of an answer says what one token of the expected answer says. */
import type { FullContext } from './answer-context.ts';
import { isOpposite } from './antonyms.ts';
import { writtenOut } from './fold-text.ts';
import { matchDates, matchYear } from './match-dates.ts';
import { type Match, matchNumbers } from './match-numbers.ts';
import { isMisspelt } from './spelling.ts';
import type { Token, WordToken } from './token.ts';
import { isSameForm, isSameSpelling } from './word-form.ts';

const same: Match = { forgiven: null, lacks: null };

/** How `given` matches `expected`, or null where it does not. */
export function matchTokens(given: Token, expected: Token, context: FullContext): Match | null {
  if (given.kind === 'word' && expected.kind === 'word')
    return matchWords(given, expected, context);
  if (given.kind === 'number' && expected.kind === 'number') {
    return matchNumbers(given, expected, context.question);
  }
  if (given.kind === 'date' && expected.kind === 'date') return matchDates(given, expected);
  if (given.kind === 'number' && expected.kind === 'date') return matchYear(given, expected, false);
  if (given.kind === 'date' && expected.kind === 'number') return matchYear(expected, given, true);
  return matchOthers(given, expected);
}

function matchOthers(given: Token, expected: Token): Match | null {
  if (given.kind === 'clock' && expected.kind === 'clock') {
    const isSame = given.seconds === expected.seconds;
    return isSame ? { forgiven: 'the form of the time', lacks: null } : null;
  }
  const isMixed = given.kind !== 'break' && expected.kind !== 'break';
  return isMixed && given.text === expected.text ? same : null;
}

const denials = /^(?:no|not|without|non|none)$/;

/** Two words, of which one is the other but for its spelling, its form or a slip, and no opposite. */
function matchWords(given: WordToken, expected: WordToken, context: FullContext): Match | null {
  const [mine, theirs] = [given.text, expected.text];
  if (mine === theirs) return same;
  if (given.isCharacter || expected.isCharacter) return null;
  if (denials.test(mine) && denials.test(theirs)) return same;
  const forgiven = forgivenBetween(given, expected, context);
  if (forgiven === null || isOpposite(mine, theirs)) return null;
  return { forgiven: `${forgiven} “${given.raw}” for “${expected.raw}”`, lacks: null };
}

function forgivenBetween(
  given: WordToken,
  expected: WordToken,
  { document, dictionary }: FullContext,
): string | null {
  const [mine, theirs] = [given.text, expected.text];
  const [outMine, outTheirs] = [writtenOut(given.raw), writtenOut(expected.raw)];
  if (outTheirs === mine || outMine === theirs) return 'the spelling';
  if (isSameSpelling(mine, theirs)) return 'the spelling';
  if (isSameForm(mine, theirs)) return 'the form';
  const isAcronym = /^\p{Lu}{2,6}$/u.test(expected.raw);
  const isUmlautLost = outTheirs !== null && outMine === null;
  if (isAcronym || isUmlautLost) return null;
  return isMisspelt(mine, theirs, { words: document.words, dictionary }) ? 'the spelling' : null;
}

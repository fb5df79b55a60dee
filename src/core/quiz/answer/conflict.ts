/** What makes an answer say another thing than is expected: it is wrong then, however near. */
import type { Alignment, Gap } from './align-tokens.ts';
import type { FullContext } from './answer-context.ts';
import { isOpposite } from './antonyms.ts';
import { foldWord } from './fold-text.ts';
import { areLookAlikes } from './look-alikes.ts';
import { isSmall, isTitleWord } from './small-words.ts';
import type { Token, WordToken } from './token.ts';

/** Why the aligned answer says another thing, in words for the reader, or null where it does not. */
export function conflictOf(
  { gaps }: Alignment,
  expected: readonly Token[],
  context: FullContext,
): string | null {
  const isName = isWholeName(expected, context);
  for (const { extra, missing } of gaps) {
    for (const theirs of missing) {
      for (const mine of extra) {
        const words = conflictBetween(mine, theirs, isName, context);
        if (words !== null) return words;
      }
    }
  }
  return orderConflict(gaps);
}

/** Whether the expected answer is one name of several words: another word makes it another name. */
function isWholeName(expected: readonly Token[], { language }: FullContext): boolean {
  const telling = expected.filter((token) => !isSmall(token, language));
  return telling.length > 1 && telling.every(({ raw }) => isCapital(raw));
}

function isCapital(raw: string): boolean {
  return /^\p{Lu}/u.test(raw);
}

function conflictBetween(
  mine: Token,
  theirs: Token,
  isName: boolean,
  context: FullContext,
): string | null {
  const quotes = `“${mine.raw}” is not “${theirs.raw}”`;
  if (mine.kind === 'number' && theirs.kind === 'number') {
    const isUnit = mine.count === theirs.count && mine.unit !== theirs.unit;
    return isUnit ? `another unit: ${quotes}` : `another number: ${quotes}`;
  }
  if (isTime(mine) && isTime(theirs)) return `another date or time: ${quotes}`;
  if (mine.kind !== 'word' || theirs.kind !== 'word') return null;
  const words = otherWord(mine, theirs, isName, context);
  return words === null ? null : `${words}: ${quotes}`;
}

function otherWord(
  mine: WordToken,
  theirs: WordToken,
  isName: boolean,
  context: FullContext,
): string | null {
  if (isOpposite(mine.text, theirs.text)) return 'the opposite';
  const areCharacters = mine.isCharacter && theirs.isCharacter;
  if (areCharacters || areLookAlikes(mine.text, theirs.text)) return 'another word';
  if (isTitleWord(mine.text) && isTitleWord(theirs.text)) return 'another title';
  const saysMuch = !isSmall(mine, context.language) && !isSmall(theirs, context.language);
  if (isName && saysMuch) return 'another name';
  const isOther = isCapital(theirs.raw) && isNameOfText(mine.text, context);
  return isOther ? 'another name of the text' : null;
}

function isTime({ kind }: Token): boolean {
  return kind === 'date' || kind === 'clock' || kind === 'number';
}

function isNameOfText(word: string, { document }: FullContext): boolean {
  return document.names.some((name) =>
    foldWord(name)
      .split(/[\s-]+/)
      .includes(word),
  );
}

/** A number or a name that stands in another place says another thing. */
function orderConflict(gaps: readonly Gap[]): string | null {
  const extras = gaps.flatMap(({ extra }) => extra);
  const moved = gaps
    .flatMap(({ missing }) => missing)
    .find((theirs) => isWeighty(theirs) && extras.some(({ text }) => text === theirs.text));
  return moved === undefined ? null : `“${moved.raw}” stands in another place`;
}

function isWeighty(token: Token): boolean {
  return token.kind === 'word' ? isCapital(token.raw) : token.kind !== 'break';
}

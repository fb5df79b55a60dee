/** Tells how likely a text is that was read in some encoding. */
import type { Encoding } from './encodings.ts';

/** Of more characters than an alphabet has, each is about as frequent as the next. */
const alphabet = 60;

/**
 * How likely the text is, by its characters beyond ASCII: each counts by its rank among the frequent ones of the
 * languages of the encoding and by how it stands among its neighbours; a mean, of 1 at best.
 */
export function scoreText(
  text: string,
  { common, likely }: Pick<Encoding, 'common' | 'likely'>,
): number {
  const fade = common.length > alphabet ? 0 : 0.5;
  const ranks = new Map([...common].map((character, at) => [character, at / common.length]));
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character <= '\u007f') continue;
    count += 1;
    const rank = ranks.get(character);
    const base = rank === undefined ? (likely.test(character) ? 0.25 : -1) : 1 - rank * fade;
    sum += base + placeScore(text[at - 1] ?? ' ', character, text[at + 1] ?? ' ');
  }
  return count === 0 ? 0 : sum / count;
}

const letter = /\p{L}/u;
const small = /\p{Ll}/u;
const capital = /\p{Lu}/u;

/** Marks that stand within words: apostrophes, and accents of their own. */
const withinWords = /[\u2019\p{M}]/u;

function placeScore(before: string, character: string, after: string): number {
  if (character === '\ufffd') return -6;
  if (/[\u0080-\u009f\ue000-\uf8ff]/.test(character)) return -3;
  if (!letter.test(character)) {
    const isWithin = letter.test(before) && letter.test(after);
    return isWithin && !withinWords.test(character) ? -0.6 : 0;
  }
  if (small.test(before) && capital.test(character)) return -0.8;
  const isMixed = /[a-z]/i.test(before) || /[a-z]/i.test(after);
  return isMixed && /[\u0370-\u05ff\u0600-\u06ff\u0e00-\u0e7f]/.test(character) ? -0.8 : 0;
}

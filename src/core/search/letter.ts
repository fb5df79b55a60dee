/** What each character is to the search, and what it folds to: case and accents make no difference. */
import { plainLetters } from '../text/folded-text.ts';

/** Stands between words. */
export const between = 1;
/** A letter, digit or mark of a word, which folds to one code unit. */
export const letter = 2;
/** A word by itself: a Han, kana or Hangul character. */
export const single = 3;
/** Of a script without blanks, whose words only a dictionary tells: Thai, Lao, Khmer, Burmese. */
export const segmented = 4;
/** Is not read: an accent, a soft hyphen. */
export const silent = 5;
/** A letter that folds to several code units. */
export const several = 6;
/** One half of a character beyond the 16 bits. */
export const half = 7;

/** The kind of each code unit, as far as it was met: 0 until then. */
export const kinds = new Uint8Array(0x10000);
/** What each `letter` folds to. */
export const folds = new Uint16Array(0x10000);

const singleCharacter =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30fc\uff70]$/u;
const segmentedCharacter =
  /^(?!\p{N})[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const ofWord = /^[\p{L}\p{N}\p{M}]$/u;
const ignored = /^(?:[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f])$/;

/** Learns of the code unit `code`, and answers its kind. */
export function learn(code: number): number {
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const kind = isHalf ? half : kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  if (kind === letter) folds[code] = foldCharacter(String.fromCharCode(code)).charCodeAt(0);
  return kind;
}

/** The kind of a whole character; never `half`. */
export function kindOf(character: string): number {
  if (ignored.test(character)) return silent;
  if (!ofWord.test(character)) return between;
  if (singleCharacter.test(character)) return single;
  if (segmentedCharacter.test(character)) return segmented;
  const { length } = foldCharacter(character);
  if (length === 0) return silent;
  return length === 1 ? letter : several;
}

const known = new Map<string, string>();

/** What a character folds to; empty where it is not read. */
export function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    const wide = /[\uff65-\uff9f]/.test(character) ? character.normalize('NFKC') : character;
    folded = plainLetters(wide);
    known.set(character, folded);
  }
  return folded;
}

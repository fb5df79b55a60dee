/** Cuts a text into the tokens that the search knows it by, each with its place. */
import {
  between,
  foldCharacter,
  folds,
  half,
  kindOf,
  kinds,
  learn,
  letter,
  segmented,
  several,
  silent,
  single,
} from './letter.ts';

/** What is done with a token: its first `length` folded code units, their hash, its place in the text. */
export type TakeToken = (
  units: Uint16Array,
  length: number,
  hash: number,
  start: number,
  end: number,
) => void;

/** The most folded code units that count of one word. */
export const longestToken = 48;

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** A token as a value: `text` is folded; `start` and `end` are offsets in UTF-16 code units. */
export type SearchToken = { readonly text: string; readonly start: number; readonly end: number };

/**
 * A reader that hands over each token of a text, in order. Words of letters and digits are tokens;
 * a Han, kana or Hangul character is one by itself, so that any run of them is found as a phrase; words of
 * Thai, Lao, Khmer and Burmese are those of `Intl.Segmenter`.
 */
export function tokenReader(take: TakeToken): (text: string) => void {
  const units = new Uint16Array(longestToken);
  let length = 0;
  let hash = seed;
  let start = 0;

  const add = (unit: number) => {
    if (length === longestToken) return;
    units[length] = unit;
    length += 1;
    hash = Math.imul(hash ^ unit, prime);
  };
  const addAll = (folded: string) => {
    for (let index = 0; index < folded.length; index += 1) add(folded.charCodeAt(index));
  };
  const endAt = (end: number) => {
    if (length > 0) take(units, length, hash >>> 0, start, end);
    length = 0;
    hash = seed;
  };

  function readSegmented(text: string, from: number): number {
    let to = from;
    while (to < text.length && kindAt(text, to) === segmented) to += 1;
    for (const { segment, index, isWordLike } of wordSegments(text.slice(from, to))) {
      if (isWordLike !== true) continue;
      start = from + index;
      for (const character of segment) addAll(foldCharacter(character));
      endAt(start + segment.length);
    }
    return to - 1;
  }

  function readSingle(text: string, from: number, character: string): number {
    let to = from + character.length;
    start = from;
    addAll(foldCharacter(character));
    for (let mark = text.charCodeAt(to); isVoicing(mark); mark = text.charCodeAt(to)) {
      add(mark === 0x3099 || mark === 0xff9e ? 0x3099 : 0x309a);
      to += 1;
    }
    endAt(to);
    return to - 1;
  }

  function readLetters(at: number, character: string): void {
    if (length === 0) start = at;
    addAll(foldCharacter(character));
  }

  /** Reads what is no plain letter, and answers where its last code unit is. */
  function readRare(text: string, at: number, kind: number): number {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const last = at + character.length - 1;
    const whole = kind === half ? kindOf(character) : kind;
    if (whole === silent) return last;
    if (whole === letter || whole === several) {
      readLetters(at, character);
      return last;
    }
    endAt(at);
    if (whole === single) return readSingle(text, at, character);
    return whole === segmented ? readSegmented(text, at) : last;
  }

  /** Most letters are plain ones. */
  const readCode = (text: string, at: number, code: number): number => {
    const kind = kinds[code] || learn(code);
    if (kind === letter) {
      if (length === 0) start = at;
      add(folds[code] as number);
      return at;
    }
    if (kind !== between) return readRare(text, at, kind);
    endAt(at);
    return at;
  };

  return (text) => {
    for (let at = 0; at < text.length; at += 1) at = readCode(text, at, text.charCodeAt(at));
    endAt(text.length);
  };
}

/** All tokens of a text, in order. */
export function tokensOf(text: string): readonly SearchToken[] {
  const tokens: SearchToken[] = [];
  tokenReader((units, length, _hash, start, end) => {
    tokens.push({ text: textOfUnits(units, 0, length), start, end });
  })(text);
  return tokens;
}

/** The string of code units `from` up to `to`. */
export function textOfUnits(units: Uint16Array, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, to));
}

/** The hash by which `take` gets a token of these units. */
export function hashOf(folded: string): number {
  let hash = seed;
  for (let index = 0; index < folded.length; index += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), prime);
  }
  return hash >>> 0;
}

/** Whether the token is a character by itself, which nothing more can be typed of. */
export function isSingleToken(token: string): boolean {
  return kindOf(String.fromCodePoint(token.codePointAt(0) ?? 0)) === single;
}

/** Whether the token is of a script whose words a dictionary tells. */
export function isSegmentedToken(token: string): boolean {
  return kindOf(String.fromCodePoint(token.codePointAt(0) ?? 0)) === segmented;
}

let segmenter: Intl.Segmenter | null = null;

/** The words of a text as Unicode and its dictionaries tell them, with what is between. */
export function wordSegments(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return segmenter.segment(text);
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return kinds[code] || learn(code);
}

/** The marks that voice a kana, where they stand apart from it: wide and narrow. */
function isVoicing(code: number): boolean {
  return code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;
}

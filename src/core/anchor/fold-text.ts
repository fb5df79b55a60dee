/** Folding: the form of a text in which spellings that a reader takes for the same compare as equal. */

/** A folded text, and from where in the original each of its code units comes. */
export type FoldedText = {
  readonly text: string;
  /** The original range of each folded code unit; null where the two count alike. */
  readonly origin: { readonly starts: Int32Array; readonly ends: Int32Array } | null;
};

/** Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic; elsewhere a mark is a letter's own. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;

/** Soft hyphens, joiners, direction marks, variation selectors, tatweel: they are not read. */
const unread = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

/** Text that keeps its length when it is folded: of ASCII, and of marks that fold to one of it. */
const plainText = /^[\t\n\r\x20-\x7e\u2010-\u2015\u2018-\u201f]*$/;
const spaceRun = /\s\s/;
const oneSpace = /\s/g;
const singleQuote = /[\u2018-\u201b\u2032\u2039\u203a`\u00b4\u02bc]/g;
const doubleQuote = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const anyMark = /[^\S ]|[`\u00ab\u00b4\u00bb\u02bc\u2010-\u203a\u2212]/;
const dash = /[\u2010-\u2015\u2212]/g;

/**
 * Folds case, accents, composed and decomposed forms (NFKD, Unicode Standard Annex 15), curly and
 * straight quotes, dashes, and every run of white space (to one space).
 */
export function foldText(text: string): FoldedText {
  if (plainText.test(text) && !spaceRun.test(text)) {
    return { text: foldMarks(text.toLowerCase()), origin: null };
  }
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  let isAfterSpace = false;
  for (const character of text) {
    const end = offset + character.length;
    const fold = foldCharacter(character);
    if (fold === '' || (fold === ' ' && isAfterSpace)) {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else {
      folded.push(fold);
      for (let unit = 0; unit < fold.length; unit += 1) {
        starts.push(offset);
        ends.push(end);
      }
      isAfterSpace = fold === ' ';
    }
    offset = end;
  }
  return {
    text: folded.join(''),
    origin: { starts: Int32Array.from(starts), ends: Int32Array.from(ends) },
  };
}

/**
 * How many code units both texts begin with that need no folding to be compared: plain ones, without a run
 * of white space, up to a letter or digit. What follows folds as it would behind them.
 */
export function sharedHead(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let [head, wasSpace] = [0, false];
  for (let at = 0; at < most; at += 1) {
    const unit = one.charCodeAt(at);
    if (unit !== other.charCodeAt(at) || !isPlain(unit) || (wasSpace && isSpace(unit))) break;
    wasSpace = isSpace(unit);
    if (isLetterOrDigit(unit)) head = at + 1;
  }
  return head;
}

/** The same for what both end with, from a letter or digit on. */
export function sharedTail(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let [tail, wasSpace] = [0, false];
  for (let at = 1; at <= most; at += 1) {
    const unit = one.charCodeAt(one.length - at);
    if (unit !== other.charCodeAt(other.length - at)) break;
    if (!isPlain(unit) || (wasSpace && isSpace(unit))) break;
    wasSpace = isSpace(unit);
    if (isLetterOrDigit(unit)) tail = at;
  }
  return tail;
}

function isPlain(unit: number): boolean {
  return unit < 0x7f ? unit >= 0x20 || isSpace(unit) : unit >= 0x2010 && unit <= 0x201f;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d;
}

/** Whether the code unit is a letter or digit of ASCII. */
export function isLetterOrDigit(unit: number): boolean {
  const small = unit | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** The original start of the folded code unit at `index`. */
export function originalStart(folded: FoldedText, index: number): number {
  return folded.origin?.starts[index] ?? index;
}

/** The original end of the text folded into the code units before `index`. */
export function originalEnd(folded: FoldedText, index: number): number {
  return index === 0 ? 0 : (folded.origin?.ends[index - 1] ?? index);
}

const folds = new Map<string, string>();

function foldCharacter(character: string): string {
  let fold = folds.get(character);
  if (fold === undefined) {
    fold = computeFold(character);
    folds.set(character, fold);
  }
  return fold;
}

function computeFold(character: string): string {
  if (/\s/.test(character)) return character === '\ufeff' ? '' : ' ';
  return foldMarks(
    character.normalize('NFKD').replace(marks, '').replace(unread, '').toLowerCase(),
  );
}

function foldMarks(text: string): string {
  if (!anyMark.test(text)) return text;
  return text
    .replace(singleQuote, "'")
    .replace(doubleQuote, '"')
    .replace(dash, '-')
    .replace(oneSpace, ' ');
}

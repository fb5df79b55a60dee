/** Text folded for finding: case, accents and typography out of the way, each place still known. */

/** A folded text, and where in the original its characters came from. */
export type FoldedText = {
  readonly text: string;
  /** The original offset of a place in `text`; marks that were folded away belong to what is before. */
  readonly originalOffset: (at: number) => number;
};

/** What is kept apart; typography (quotes, dashes, kinds of space, soft hyphens) never is. */
export type FoldOptions = { readonly keepsCase: boolean; readonly keepsAccents: boolean };

/** Characters that may fold to something else; plain ASCII, CJK and Hangul are passed over in runs. */
const foldable = /[\t\n\r\u0080-\u33ff\ua000-\uabff\uf900-\uffff\u{10000}-\u{1ffff}]/gu;

/** Signs that modify a letter and that a typed word mostly lacks: Latin and symbol marks, niqqud, harakat. */
const accents =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|[\u0591-\u05bd]|[\u05bf-\u05c7]|[\u064b-\u065f]|\u0670/g;

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const typography: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", ʼ: "'" },
  ...{ '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '…': '...' },
};
/** Letters with an accent that Unicode does not take apart. */
const undecomposed: Readonly<Record<string, string>> = {
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' },
};

/** Folds `text`; a search folds its words the same way and compares. */
export function foldText(text: string, options: FoldOptions): FoldedText {
  const known = new Map<string, string>();
  const foldedAt: number[] = [0];
  const originalAt: number[] = [0];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const take = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const takePlain = (to: number) => {
    if (to > from)
      take(options.keepsCase ? text.slice(from, to) : text.slice(from, to).toLowerCase());
  };
  for (const match of text.matchAll(foldable)) {
    const [character] = match;
    let folded = known.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character, options);
      known.set(character, folded);
    }
    if (folded === character) continue;
    takePlain(match.index);
    take(folded);
    from = match.index + character.length;
    if (folded.length !== character.length) {
      foldedAt.push(length);
      originalAt.push(from);
    }
  }
  takePlain(text.length);
  return { text: parts.join(''), originalOffset: (at) => originalOf(foldedAt, originalAt, at) };
}

function foldCharacter(character: string, { keepsCase, keepsAccents }: FoldOptions): string {
  if (invisible.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  const typed = typography[character];
  if (typed !== undefined) return typed;
  let folded = /[\ufb00-\ufb06\uff01-\uff5e]/.test(character)
    ? character.normalize('NFKD')
    : character.normalize('NFD');
  if (!keepsAccents) {
    folded = folded.replace(accents, '');
    folded = undecomposed[folded] ?? folded;
  }
  return keepsCase ? folded : folded.toLowerCase().replace('ς', 'σ').replace('ß', 'ss');
}

/** The last change of length at or before `at` tells how far the two texts are apart there. */
function originalOf(foldedAt: number[], originalAt: number[], at: number): number {
  let low = 0;
  let high = foldedAt.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((foldedAt[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (originalAt[low - 1] ?? 0) + at - (foldedAt[low - 1] ?? 0);
}

/** `text` without case, accents and typography, for comparing where places do not matter. */
export function plainLetters(text: string): string {
  return foldText(text, { keepsCase: false, keepsAccents: false }).text;
}

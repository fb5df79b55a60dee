/** The words that two short texts share in the same order, for what lies between the runs of an alignment. */
import { foldText, isLetterOrDigit } from './fold-text.ts';

/** An old part and the new part that it corresponds to; the two may be spelt differently. */
export type Piece = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
};

type Token = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly weight: number;
};

/** Tables larger than this are not worked out: such parts have too little in common to be aligned. */
const mostCells = 1_000_000;

const ideograph = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]';
const token = new RegExp(`${ideograph}|(?:(?!${ideograph})[\\p{L}\\p{N}\\p{M}])+|\\s+|.`, 'gsu');
const plainToken = /[A-Za-z0-9]+|\s+|./gs;
const isWordLike = /[\p{L}\p{N}]/u;

/**
 * The shared words of `old` and `other`, each text's offsets counted from the given ones: a longest
 * common subsequence in which a word weighs its letters. Marks and spaces that stand alone are left out.
 */
export function wordMatches(
  old: string,
  other: string,
  oldFrom: number,
  newFrom: number,
): readonly Piece[] {
  const olds = tokensOf(old);
  const news = tokensOf(other);
  if (olds.length === 0 || news.length === 0) return [];
  if ((olds.length + 1) * (news.length + 1) > mostCells) return [];
  const pieces: Piece[] = [];
  let words = 0;
  const keep = () => {
    if (words === 0 && !touchesEdge(pieces.at(-1), old, other, oldFrom, newFrom)) pieces.pop();
  };
  for (const [one, its] of commonTokens(olds, news)) {
    const [oldStart, newStart] = [one.start + oldFrom, its.start + newFrom];
    const last = pieces.at(-1);
    const next = { oldStart, oldEnd: one.end + oldFrom, newStart, newEnd: its.end + newFrom };
    const isLevel = one.end - one.start === its.end - its.start;
    if (last?.oldEnd === oldStart && last.newEnd === newStart && isLevel && isLevelPiece(last)) {
      pieces[pieces.length - 1] = { ...next, oldStart: last.oldStart, newStart: last.newStart };
    } else {
      if (last !== undefined) keep();
      pieces.push(next);
      words = 0;
    }
    if (one.weight > 1) words += 1;
  }
  if (pieces.length > 0) keep();
  return pieces;
}

function isLevelPiece({ oldStart, oldEnd, newStart, newEnd }: Piece): boolean {
  return oldEnd - oldStart === newEnd - newStart;
}

/** Whether the piece adjoins what is equal before or after the two texts. */
function touchesEdge(
  piece: Piece | undefined,
  old: string,
  other: string,
  oldFrom: number,
  newFrom: number,
): boolean {
  if (piece === undefined) return true;
  const atStart = piece.oldStart === oldFrom && piece.newStart === newFrom;
  const atEnd = piece.oldEnd === oldFrom + old.length && piece.newEnd === newFrom + other.length;
  return atStart || atEnd;
}

function tokensOf(text: string): readonly Token[] {
  const whole = foldText(text);
  // Plain text is folded at once and has simple tokens; its parts would fold alike.
  const isPlain = whole.origin === null;
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(isPlain ? plainToken : token)) {
    const end = index + found.length;
    const folded = isPlain ? whole.text.slice(index, end) : foldText(found).text;
    const isWord = isPlain ? isLetterOrDigit(found.charCodeAt(0)) : isWordLike.test(found);
    tokens.push({ start: index, end, folded, weight: isWord ? 1 + 2 * found.length : 1 });
  }
  return tokens;
}

/** A heaviest common subsequence, by the usual table read from its end. */
function commonTokens(olds: readonly Token[], news: readonly Token[]): [Token, Token][] {
  const width = news.length + 1;
  const table = new Int32Array((olds.length + 1) * width);
  for (let row = olds.length - 1; row >= 0; row -= 1) {
    const { folded, weight } = olds[row] as Token;
    for (let column = news.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const skip = Math.max(table[at + width] as number, table[at + 1] as number);
      const take = news[column]?.folded === folded ? (table[at + width + 1] as number) + weight : 0;
      table[at] = Math.max(skip, take);
    }
  }
  const pairs: [Token, Token][] = [];
  let [row, column] = [0, 0];
  while (row < olds.length && column < news.length) {
    const at = row * width + column;
    const [one, other] = [olds[row] as Token, news[column] as Token];
    const take = one.folded === other.folded ? (table[at + width + 1] as number) + one.weight : -1;
    if (take === table[at]) {
      pairs.push([one, other]);
      row += 1;
      column += 1;
    } else if (table[at + width] === table[at]) row += 1;
    else column += 1;
  }
  return pairs;
}

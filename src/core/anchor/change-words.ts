/** Makes changes readable: they begin and end with whole words, and none is broken by a lone little one. */
import { splitsSurrogatePair } from '../text/passage.ts';

/** A stretch of words, and what became of it. */
export type ChangePiece = {
  readonly kind: 'kept' | 'added' | 'removed' | 'moved-here' | 'moved-away';
  readonly text: string;
};

/** Kept words as short as this between two changes are shown as part of them. */
const longestIsland = 4;

/** What stands between two kept pieces: the words taken out, and those put in. */
type Group = { removed: string; added: string };

/** The pieces with neighbours of one kind joined. */
export function joinAlike(pieces: readonly ChangePiece[]): readonly ChangePiece[] {
  const result: ChangePiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind !== piece.kind) result.push(piece);
    else result[result.length - 1] = { kind: piece.kind, text: last.text + piece.text };
  }
  return result;
}

/** The pieces with every word that was changed in a part of it changed as a whole. */
export function wholeWords(pieces: readonly ChangePiece[]): readonly ChangePiece[] {
  return regrouped(pieces, (before, group, after) => {
    const parts = [group.removed, group.added].filter((text) => text !== '');
    const head = parts.some(beginsInWord) ? wordAtEndOf(before) : '';
    const tail = parts.some(endsInWord) ? wordAtStartOf(after) : '';
    return { head, tail };
  });
}

/** The pieces with kept islands of a few letters between two changes made part of the changes. */
export function joinIslands(pieces: readonly ChangePiece[]): readonly ChangePiece[] {
  const joined = pieces.flatMap((piece, index): ChangePiece[] => {
    const isIsland =
      piece.kind === 'kept' &&
      piece.text.trim().length <= longestIsland &&
      !piece.text.includes('\n') &&
      isPlainChange(pieces[index - 1]) &&
      isPlainChange(pieces[index + 1]);
    if (!isIsland) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
  return regrouped(joined, () => ({ head: '', tail: '' }));
}

/** The pieces with whole words at either end that were taken out and put in again shown as kept. */
export function trimReplaced(pieces: readonly ChangePiece[]): readonly ChangePiece[] {
  const result: ChangePiece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const [piece, next] = [pieces[at] as ChangePiece, pieces[at + 1]];
    if (piece.kind !== 'removed' || next?.kind !== 'added') {
      result.push(piece);
      continue;
    }
    const [old, other] = [piece.text.split(wordStart), next.text.split(wordStart)];
    const most = Math.min(old.length, other.length);
    let head = 0;
    while (head < most && old[head] === other[head]) head += 1;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
    push(result, 'kept', old.slice(0, head).join(''));
    push(result, 'removed', old.slice(head, old.length - tail).join(''));
    push(result, 'added', other.slice(head, other.length - tail).join(''));
    push(result, 'kept', old.slice(old.length - tail).join(''));
    at += 1;
  }
  return joinAlike(result);
}

/** Between the space before a word and the word. */
const wordStart = /(?<=\s)(?=\S)/u;

// Scripts without spaces have no words to be widened to.
const letter =
  '(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}])[\\p{L}\\p{N}\\p{M}])';
const wordAtEnd = new RegExp(`${letter}+$`, 'u');
const wordAtStart = new RegExp(`^${letter}+`, 'u');

/** A longer run of letters, in UTF-16 code units, is no word to be shown as a whole. */
const longestWord = 60;

const wordAtEndOf = (text: string) => wholeEnd(text).match(wordAtEnd)?.[0] ?? '';
const wordAtStartOf = (text: string) => text.slice(0, longestWord).match(wordAtStart)?.[0] ?? '';
const beginsInWord = (text: string) => wordAtStartOf(text) !== '';
const endsInWord = (text: string) => wordAtEndOf(text) !== '';

/** The end of a text, without half a character before it. */
function wholeEnd(text: string): string {
  const start = Math.max(0, text.length - longestWord);
  return text.slice(splitsSurrogatePair(text, start) ? start + 1 : start);
}

/**
 * Puts what was taken out before what was put in, once between each two kept pieces; `reach` says how much
 * of the kept text on either side belongs to the change. Groups with a move in them stay as they are.
 */
function regrouped(
  pieces: readonly ChangePiece[],
  reach: (before: string, group: Group, after: string) => { head: string; tail: string },
): readonly ChangePiece[] {
  const result: ChangePiece[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (isPlainChange(pieces[end])) end += 1;
    const piece = pieces[at] as ChangePiece;
    if (end === at) {
      result.push(piece);
      at += 1;
      continue;
    }
    const group = groupOf(pieces.slice(at, end));
    const before = result.at(-1)?.kind === 'kept' ? (result.pop()?.text ?? '') : '';
    const next = pieces[end]?.kind === 'kept' ? (pieces[end]?.text ?? '') : '';
    const { head, tail } = reach(before, group, next);
    push(result, 'kept', before.slice(0, before.length - head.length));
    push(result, 'removed', `${head}${group.removed}${tail}`);
    push(result, 'added', `${head}${group.added}${tail}`);
    push(result, 'kept', next.slice(tail.length));
    at = next === '' ? end : end + 1;
  }
  return result;
}

function groupOf(pieces: readonly ChangePiece[]): Group {
  const textOf = (kind: ChangePiece['kind']) =>
    pieces.map((piece) => (piece.kind === kind ? piece.text : '')).join('');
  return { removed: textOf('removed'), added: textOf('added') };
}

function push(pieces: ChangePiece[], kind: ChangePiece['kind'], text: string): void {
  if (text !== '') pieces.push({ kind, text });
}

function isPlainChange(piece: ChangePiece | undefined): boolean {
  return piece?.kind === 'removed' || piece?.kind === 'added';
}

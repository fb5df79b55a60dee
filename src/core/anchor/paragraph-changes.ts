/** The differences of two texts as a page shows them: paragraph by paragraph, in whole words. */
import { blockBreak } from '../text/canonical-text.ts';
import {
  type ChangePiece,
  joinAlike,
  joinIslands,
  trimReplaced,
  wholeWords,
} from './change-words.ts';
import { differencesBetween } from './differences.ts';

/** One paragraph of the new text, or of the old one where it is gone. */
export type ParagraphChange = {
  /** What all of it is; `changed` where it is of several kinds. */
  readonly kind: 'same' | 'changed' | Exclude<ChangePiece['kind'], 'kept'>;
  readonly pieces: readonly ChangePiece[];
};

/** What is put where one paragraph became two, or two became one. */
const breakSign = '¶';

/** The paragraphs in the order of the new text; those that are gone stand where they stood. */
export function paragraphChanges(oldText: string, newText: string): readonly ParagraphChange[] {
  const page = new Page();
  const pieces = joinIslands(wholeWords(joinAlike(piecesOf(oldText, newText))));
  for (let at = 0; at < pieces.length; at += 1) {
    const [piece, next] = [pieces[at] as ChangePiece, pieces[at + 1]];
    const isReplaced = piece.kind === 'removed' && next?.kind === 'added';
    if (isReplaced && !hasHalfBreak(piece) && !hasHalfBreak(next)) {
      page.addReplaced(piece.text.split(blockBreak), next.text.split(blockBreak));
      at += 1;
    } else page.add(piece);
  }
  return page.paragraphs
    .map(trimReplaced)
    .filter((one) => one.length > 0)
    .map((one) => ({ kind: kindOf(one), pieces: one }));
}

/** Whether a break between paragraphs may be half in this piece and half in the one beside it. */
function hasHalfBreak({ text }: ChangePiece): boolean {
  return /^\n(?!\n)|(?<!\n)\n$/.test(text);
}

/** The paragraphs as they are filled. */
class Page {
  readonly paragraphs: ChangePiece[][] = [[]];
  /** Whether the last piece ended with half a break. */
  private isHalfBroken = false;
  /** What the last break was, until something follows it. */
  private lastBreak: ChangePiece['kind'] = 'kept';

  /** A piece with whole breaks and halves; two halves are one break, and a lone one is a line feed. */
  add({ kind, text }: ChangePiece): void {
    const hasOther = this.isHalfBroken && text.startsWith('\n');
    if (hasOther) this.break(kind);
    else if (this.isHalfBroken) this.put(this.last.at(-1)?.kind ?? kind, '\n');
    const rest = hasOther ? text.slice(1) : text;
    this.isHalfBroken = /(?<!\n)\n$/.test(rest);
    this.addParts(kind, (this.isHalfBroken ? rest.slice(0, -1) : rest).split(blockBreak));
  }

  private addParts(kind: ChangePiece['kind'], parts: readonly string[]): void {
    parts.forEach((part, index) => {
      if (index > 0) this.break(kind);
      this.put(kind, part);
    });
  }

  /** What replaced the words at a paragraph's start or end stands beside them; the rest stands alone. */
  addReplaced(removed: readonly string[], added: readonly string[]): void {
    if (this.isHalfBroken) this.put('kept', '\n');
    this.isHalfBroken = false;
    const begins = this.last.length > 0;
    const both = removed.length > 1 && added.length > 1;
    const [from, to] = both || begins ? [added.slice(0, 1), added.slice(1)] : [[], added];
    this.put('removed', removed[0] ?? '');
    this.addParts('added', from);
    const ends = removed.length > 1 ? removed.at(-1) : undefined;
    for (const part of removed.slice(1, -1)) {
      this.break('removed');
      this.put('removed', part);
    }
    for (const part of both ? to.slice(0, -1) : []) {
      this.break('added');
      this.put('added', part);
    }
    if (ends !== undefined) this.break('removed');
    this.put('removed', ends ?? '');
    const rest = both ? to.slice(-1) : to;
    if (ends === undefined && from.length > 0 && rest.length > 0) this.break('added');
    this.addParts('added', rest);
  }

  private get last(): ChangePiece[] {
    return this.paragraphs.at(-1) as ChangePiece[];
  }

  private break(kind: ChangePiece['kind']): void {
    this.paragraphs.push([]);
    this.lastBreak = kind;
  }

  private put(kind: ChangePiece['kind'], text: string): void {
    if (text === '') return;
    const isFirst = this.last.length === 0;
    const before = this.paragraphs.at(-2)?.at(-1);
    // A break that came or went between words that stayed is shown at the end of the first.
    const isJoint = isFirst && kind === 'kept' && before?.kind === 'kept';
    if (isJoint && this.lastBreak !== 'kept') {
      this.paragraphs.at(-2)?.push({ kind: this.lastBreak, text: breakSign });
    }
    this.last.push({ kind, text });
  }
}

/** How much of a text changed, in paragraphs. */
export type ChangeCounts = Readonly<Record<ParagraphChange['kind'], number>>;

/** How many paragraphs there are of each kind. */
export function countChanges(changes: readonly ParagraphChange[]): ChangeCounts {
  const counts = {
    ...{ same: 0, changed: 0, added: 0, removed: 0, 'moved-here': 0, 'moved-away': 0 },
  };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** A move of less than a sentence tells a reader nothing: it is words taken out and put in. */
const shortestMove = 60;

function piecesOf(oldText: string, newText: string): readonly ChangePiece[] {
  return differencesBetween(oldText, newText).map((one): ChangePiece => {
    const isOld = one.kind === 'removed' || one.kind === 'moved-away';
    const text = isOld
      ? oldText.slice(one.old.start, one.old.end)
      : newText.slice(one.new.start, one.new.end);
    const isShort = text.length < shortestMove;
    if (one.kind === 'moved-here' && isShort) return { kind: 'added', text };
    if (one.kind === 'moved-away' && isShort) return { kind: 'removed', text };
    return { kind: one.kind, text };
  });
}

function kindOf(pieces: readonly ChangePiece[]): ParagraphChange['kind'] {
  const kinds = new Set(pieces.map(({ kind }) => kind));
  const [only] = kinds;
  if (kinds.size !== 1 || only === undefined) return 'changed';
  return only === 'kept' ? 'same' : only;
}

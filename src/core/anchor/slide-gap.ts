/** Chooses, among the equal ways to say where text was put in or taken out, the one a reader would. */
import type { Run } from './run.ts';

/** A gap is slid over at most so many UTF-16 code units. */
const furthest = 2_000;

/**
 * Moves the gap between two neighbouring runs to the best place, where it is an insertion or a deletion
 * alone and the text repeats around it: "A. B. A. C." read from "A. C." is "[A. B. ]A. C." or
 * "A. [B. A. ]C."; a gap that begins at a paragraph's start is best, then a line's, a sentence's, a word's.
 */
export function slideGap(oldText: string, newText: string, run: Run, next: Run): void {
  const isInsertion = run.oldEnd === next.oldStart;
  if (isInsertion === (run.newEnd === next.newStart)) return;
  const text = isInsertion ? newText : oldText;
  const [start, end] = isInsertion ? [run.newEnd, next.newStart] : [run.oldEnd, next.oldStart];
  const most = Math.min(furthest, run.oldEnd - run.oldStart - 1);
  let [best, bestRank] = [0, boundaryRank(text, start)];
  for (let back = 1; back <= most; back += 1) {
    if (text.charCodeAt(start - back) !== text.charCodeAt(end - back)) break;
    const rank = boundaryRank(text, start - back);
    if (rank > bestRank) [best, bestRank] = [back, rank];
  }
  run.oldEnd -= best;
  run.newEnd -= best;
  next.oldStart -= best;
  next.newStart -= best;
}

/** How natural a boundary is: 4 after a blank line, 3 a line, 2 a sentence, 1 a space, else 0. */
function boundaryRank(text: string, at: number): number {
  const last = text[at - 1] ?? '\n';
  if (last === '\n') return text[at - 2] === '\n' || at < 2 ? 4 : 3;
  if (/\s/.test(last)) return /[.!?\u2026"'\u201d\u2019)]/.test(text[at - 2] ?? '') ? 2 : 1;
  return /[。！？]/.test(last) ? 2 : 0;
}

/** Finds the words of a sheet that stand in boxes on it, as those of a link do. */
import type { SheetRun } from './sheet.ts';

/** A box on a sheet, in points from its upper left corner. */
export type SheetBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A run with its words. */
export type RunWords = { readonly run: SheetRun; readonly text: string };

/** Words of one run: where in its text they begin and end. */
export type WordsInRun = { readonly run: number; readonly start: number; readonly end: number };

/** What is called a word here: scripts without spaces are taken letter by letter. */
const letter = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const word = new RegExp(`[${letter}]|[^\\s${letter}]+`, 'gu');

/** The middle of letters lies this part of their size above the base line. */
const middleOfLetters = 0.3;

/**
 * The words whose middles stand in one of `boxes`, by the run (its index in `runs`), in the order of the
 * runs. Every letter counts as wide as any other of its run: what is known of a run is where it ends.
 */
export function wordsInBoxes(
  runs: readonly RunWords[],
  boxes: readonly SheetBox[],
): readonly WordsInRun[] {
  return runs.flatMap((one, index) => {
    const words = [...one.text.matchAll(word)].filter(({ index: from, 0: { length } }) =>
      boxes.some((box) => isIn(box, middleOf(one, from, length))),
    );
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ run: index, start: first.index, end: last.index + last[0].length }];
  });
}

function middleOf({ run, text }: RunWords, from: number, length: number) {
  const { x, y, width, size, angle } = run;
  const letters = Math.max(1, text.trimEnd().length);
  const along = (width * (from + length / 2)) / letters;
  const turn = (angle * Math.PI) / 180;
  const up = size * middleOfLetters;
  return {
    x: x + along * Math.cos(turn) + up * Math.sin(turn),
    y: y + along * Math.sin(turn) - up * Math.cos(turn),
  };
}

function isIn({ left, top, right, bottom }: SheetBox, { x, y }: { x: number; y: number }): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

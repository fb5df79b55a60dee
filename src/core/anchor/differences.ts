/** The differences between two texts, as a reader is shown them: kept, taken out, put in, moved. */
import { type Passage, passage, type TextOffset, textOffset } from '../text/passage.ts';
import type { Run } from './run.ts';
import { type Gap, TextMap } from './text-map.ts';
import { wordMatches } from './word-matches.ts';

/** One difference, or the equal text between two. */
export type Difference =
  | { readonly kind: 'kept'; readonly old: Passage; readonly new: Passage }
  | { readonly kind: 'added'; readonly new: Passage }
  /** `at` is where it would stand in the new text. */
  | { readonly kind: 'removed'; readonly old: Passage; readonly at: TextOffset }
  /** Told twice: at its new place, and at its old one. */
  | { readonly kind: 'moved-here'; readonly old: Passage; readonly new: Passage }
  | {
      readonly kind: 'moved-away';
      readonly old: Passage;
      readonly new: Passage;
      readonly at: TextOffset;
    };

/**
 * The differences in the order of the new text; what was taken out comes before what was put in its
 * stead. All that stands in the new text is in a `kept`, `added` or `moved-here`, once; all that stood in
 * the old one in a `kept`, `removed` or `moved-away`, once.
 */
export function differencesBetween(oldText: string, newText: string): readonly Difference[] {
  return new Telling(new TextMap(oldText, newText)).tell();
}

class Telling {
  private readonly differences: Difference[] = [];
  /** The old runs and the gaps after them that are told; -1 is the gap before the first run. */
  private nextRun = 0;
  private readonly toldGaps = new Set<number>();
  private readonly map: TextMap;

  constructor(map: TextMap) {
    this.map = map;
  }

  tell(): readonly Difference[] {
    const { newOrder, runs, rank } = this.map.alignment;
    const oldIndex = new Int32Array(runs.length);
    rank.forEach((place, index) => {
      oldIndex[place] = index;
    });
    for (let place = 0; place <= newOrder.length; place += 1) {
      const run = newOrder[place];
      const before = place === 0 ? -1 : (oldIndex[place - 1] as number);
      const index = run === undefined ? runs.length : (oldIndex[place] as number);
      const gap = this.map.newGap(place - 1);
      // The old text between two moved runs may be told already, with what stood around their old place.
      const isBetweenNeighbours = index === before + 1 && !this.toldGaps.has(before);
      if (isBetweenNeighbours) this.tellBoth(before, gap);
      if (run?.isMoved !== true) this.tellOldUpTo(index, gap.end);
      if (!isBetweenNeighbours) this.add(gap);
      if (run !== undefined) this.tellRun(run, index);
    }
    return this.differences;
  }

  private tellRun(run: Readonly<Run>, index: number): void {
    const [old, at] = [passage(run.oldStart, run.oldEnd), passage(run.newStart, run.newEnd)];
    this.differences.push({ kind: run.isMoved ? 'moved-here' : 'kept', old, new: at });
    if (!run.isMoved) this.nextRun = index + 1;
  }

  /** What is left of the old text before the run at `index`. */
  private tellOldUpTo(index: number, at: number): void {
    const { runs } = this.map.alignment;
    for (let gap = this.nextRun - 1; gap < index; gap += 1) {
      const run = runs[gap];
      if (run?.isMoved === true && gap >= this.nextRun) {
        const old = passage(run.oldStart, run.oldEnd);
        const place = passage(run.newStart, run.newEnd);
        this.differences.push({ kind: 'moved-away', old, new: place, at: textOffset(at) });
      }
      if (!this.toldGaps.has(gap)) this.remove(this.oldGap(gap), at);
      this.toldGaps.add(gap);
    }
    this.nextRun = index;
  }

  /** The old and the new text between two runs that are neighbours in both, word by word. */
  private tellBoth(before: number, gap: Gap): void {
    this.toldGaps.add(before);
    const { oldText, newText } = this.map.alignment;
    const { start, end } = this.oldGap(before);
    const old = oldText.slice(start, end);
    const words = wordMatches(old, newText.slice(gap.start, gap.end), start, gap.start).filter(
      (one) => oldText.slice(one.oldStart, one.oldEnd) === newText.slice(one.newStart, one.newEnd),
    );
    let [oldAt, newAt] = [start, gap.start];
    for (const word of words) {
      this.remove({ start: oldAt, end: word.oldStart }, word.newStart);
      this.add({ start: newAt, end: word.newStart });
      const [kept, place] = [
        passage(word.oldStart, word.oldEnd),
        passage(word.newStart, word.newEnd),
      ];
      this.differences.push({ kind: 'kept', old: kept, new: place });
      [oldAt, newAt] = [word.oldEnd, word.newEnd];
    }
    this.remove({ start: oldAt, end }, gap.end);
    this.add({ start: newAt, end: gap.end });
  }

  private oldGap(index: number): Gap {
    const { runs, oldText } = this.map.alignment;
    return {
      start: runs[index]?.oldEnd ?? 0,
      end: runs[index + 1]?.oldStart ?? oldText.length,
    };
  }

  private add({ start, end }: Gap): void {
    if (start < end) this.differences.push({ kind: 'added', new: passage(start, end) });
  }

  private remove({ start, end }: Gap, at: number): void {
    if (start === end) return;
    this.differences.push({ kind: 'removed', old: passage(start, end), at: textOffset(at) });
  }
}

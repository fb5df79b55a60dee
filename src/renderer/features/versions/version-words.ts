/** What the screens of versions say: how much changed, and what became of the marks. */
import type { CarriedKind } from '#core/anchor/carry-anchor.ts';
import { countChanges, type ParagraphChange } from '#core/anchor/paragraph-changes.ts';
import { inFigures } from '#core/text/in-figures.ts';
import type { CarriedMark } from '../../desk/marks/carry-marks.ts';
import { ambiguousWords, orphanWords } from '../../desk/marks/mark-words.ts';

/** What each kind of paragraph is called beside it. */
export const changeNames: Readonly<Record<Exclude<ParagraphChange['kind'], 'same'>, string>> = {
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
  'moved-here': 'Moved here',
  'moved-away': 'Moved away',
};

/** What each fate of a mark is called, in the order of the report. */
export const carriedNames: Readonly<Record<CarriedKind, string>> = {
  waiting: 'Needs you',
  moved: 'Moved',
  kept: 'Kept',
};

/** How many marks there are of each fate. */
export function countCarried(marks: readonly CarriedMark[]): Readonly<Record<CarriedKind, number>> {
  const counts = { waiting: 0, moved: 0, kept: 0 };
  for (const { carried } of marks) counts[carried.kind] += 1;
  return counts;
}

/** How much of the text changed, in one sentence. */
export function changeWords(changes: readonly ParagraphChange[]): string {
  const { changed, added, removed, 'moved-here': moved, same } = countChanges(changes);
  const parts = [
    [changed, 'changed'],
    [added, 'added'],
    [removed, 'removed'],
    [moved, 'moved'],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  if (told.length === 0) return 'No paragraph changed.';
  const [[first, what], ...rest] = told as [(typeof parts)[number], ...(typeof parts)[number][]];
  const others = rest.map(([count, name]) => `, ${inFigures(count)} ${name}`).join('');
  return `${paragraphs(first)} ${what}${others}; ${inFigures(same)} as before.`;
}

/** What becomes of the marks, in one sentence. */
export function reportWords(marks: readonly CarriedMark[]): string {
  if (marks.length === 0) return 'It has no highlights or cards.';
  const { kept, moved, waiting } = countCarried(marks);
  const needs = waiting === 1 ? '1 needs you' : `${inFigures(waiting)} need you`;
  return `Of ${inFigures(marks.length)} ${markNames(marks)}, ${inFigures(kept)} kept, ${inFigures(moved)} moved, ${needs}.`;
}

/** What the marks are called together; facts are named where there are any. */
export function markNames(marks: readonly CarriedMark[]): string {
  const hasFacts = marks.some(({ mark }) => mark.table === 'facts');
  return hasFacts ? 'highlights, cards and facts' : 'highlights and cards';
}

/** What is told of a mark's fate: why it waits, or how it moved. */
export function fateWords({ carried: { kind, placement } }: CarriedMark): string | null {
  switch (placement.kind) {
    case 'ambiguous':
      return ambiguousWords(placement.candidates.length);
    case 'orphaned':
      return orphanWords[placement.reason];
    case 'moved':
      if (kind !== 'moved') return null;
      return placement.change === 'reworded' ? 'Other words now.' : 'At another place.';
    case 'exact':
      return null;
  }
}

function paragraphs(count: number): string {
  return `${inFigures(count)} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
}

/** Where each document of the library stands on the page: known without drawing it. */
import type { DocumentRecord } from '../../storage/records.ts';

/** The measures of a layout, in root ems. */
export type ShelfMeasures = {
  /** The height of a row with the space below it. */
  readonly row: number;
  /** The height of the heading of a group with the spaces around it. */
  readonly heading: number;
};

/** The measures of both layouts; the style sheets have the same numbers. */
export const shelfMeasures = {
  covers: { row: 22, heading: 3.5 },
  list: { row: 6.5, heading: 3.5 },
} as const satisfies Record<string, ShelfMeasures>;

/** The width of a cover, and the least space between two, in root ems. */
const [coverWidth, leastGap] = [10.5, 1.5];

/** How many covers stand side by side in so many root ems. */
export function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + leastGap) / (coverWidth + leastGap)));
}

/** How wide the list is in a window of so many root ems: the page's own bounds, as its style sheet has them. */
export function listWidthIn(windowWidth: number): number {
  const padding = Math.min(2.5, Math.max(1, windowWidth * 0.03));
  return Math.min(84, windowWidth) - 2 * padding;
}

/** Documents under one heading; the only group of an ungrouped list has no name. */
export type NamedGroup<T = DocumentRecord> = {
  readonly name: string | null;
  readonly documents: readonly T[];
};

/** A group with its place. */
export type PlacedGroup<T = DocumentRecord> = NamedGroup<T> & {
  /** The index of its first document among all that are listed. */
  readonly first: number;
  /** Its top, and the height of its rows, in root ems. */
  readonly top: number;
  readonly height: number;
};

/** The groups one below the other, with room for the names of those that have one. */
export function placedGroups<T>(
  groups: readonly NamedGroup<T>[],
  columns: number,
  { row, heading }: ShelfMeasures,
): readonly PlacedGroup<T>[] {
  let [first, top] = [0, 0];
  return groups.map((group) => {
    const height = Math.ceil(group.documents.length / columns) * row;
    const placed = { ...group, first, top, height };
    first += group.documents.length;
    top += height + (group.name === null ? 0 : heading);
    return placed;
  });
}

/** The indexes in the group, `[from, to)`, of the documents that stand in a stretch of the page. */
export function drawnIn<T>(
  group: PlacedGroup<T>,
  stretch: { readonly from: number; readonly to: number },
  columns: number,
  { row, heading }: ShelfMeasures,
): readonly [from: number, to: number] {
  const { length } = group.documents;
  const from = Math.floor((stretch.from - group.top - heading) / row) * columns;
  const to = Math.ceil((stretch.to - group.top) / row) * columns;
  const within = (index: number) => Math.min(length, Math.max(0, index));
  return [within(from), within(to)];
}

/** Where a key leads from the document at `index`; null where it is no key of the list. */
export function indexOfKey(
  key: string,
  index: number,
  count: number,
  columns: number,
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, index + step));
}

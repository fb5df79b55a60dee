/** Finds a place for the bar beside a passage: in the window, and never on the passage. */

/** A rectangle in the window's coordinates, in pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The bar's two shapes: in a row, and, where that has no room, in a column. */
export type BarShape = 'row' | 'column';

/** How large each shape is, in pixels; the bar's style sheet says the same. */
export const barSizes: Readonly<Record<BarShape, { width: number; height: number }>> = {
  row: { width: 356, height: 48 },
  column: { width: 48, height: 356 },
};

export type BarPlace = { readonly shape: BarShape; readonly left: number; readonly top: number };

/** Between the bar and the passage, and between the bar and the window's edge. */
const distance = 8;

/**
 * Where the bar stands for the passage's `lines` in `view`: near its end or its start, as `near` says,
 * above or below all of them, or else to the right or left. Null where the passage leaves no room or
 * is out of view.
 */
export function placeBar(lines: readonly Box[], view: Box, near: 'start' | 'end'): BarPlace | null {
  const seen = lines.filter((line) => isSolid(line) && overlaps(line, view));
  const first = seen[0];
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return null;
  const around = boundsOf(seen);
  const above = row(middleOf(first), around.top - distance - barSizes.row.height, view);
  const below = row(middleOf(last), around.bottom + distance, view);
  const height = clamp(
    (near === 'end' ? last.bottom : first.top) - barSizes.column.height / 2,
    view.top + distance,
    view.bottom - distance - barSizes.column.height,
  );
  const right: BarPlace = { shape: 'column', left: around.right + distance, top: height };
  const width = barSizes.column.width;
  const left: BarPlace = { ...right, left: around.left - distance - width };
  const places = near === 'end' ? [below, above, right, left] : [above, below, right, left];
  const isFree = (place: BarPlace) =>
    isInside(boxOf(place), view) && !lines.some((line) => overlaps(boxOf(place), line));
  return places.find(isFree) ?? null;
}

/** The rectangle that a placed bar takes. */
export function boxOf({ shape, left, top }: BarPlace): Box {
  const { width, height } = barSizes[shape];
  return { left, top, right: left + width, bottom: top + height };
}

/** Whether two rectangles share any of their area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function row(middle: number, top: number, view: Box): BarPlace {
  const { width } = barSizes.row;
  const left = clamp(middle - width / 2, view.left + distance, view.right - distance - width);
  return { shape: 'row', left, top };
}

function isInside(box: Box, view: Box): boolean {
  return (
    box.left >= view.left &&
    box.right <= view.right &&
    box.top >= view.top &&
    box.bottom <= view.bottom
  );
}

function boundsOf(lines: readonly Box[]): Box {
  return {
    left: Math.min(...lines.map((line) => line.left)),
    top: Math.min(...lines.map((line) => line.top)),
    right: Math.max(...lines.map((line) => line.right)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

function isSolid({ left, top, right, bottom }: Box): boolean {
  return right > left && bottom > top;
}

function middleOf({ left, right }: Box): number {
  return (left + right) / 2;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Measures words in the fonts that stand in, unseen, for those of a sheet. */

/** The fonts: what is as wide as a letter of a text, and what is as wide as one of a listing. */
export type StandIn = 'sans-serif' | 'monospace';

/** The size at which is measured, in pixels. */
const measuredSize = 100;

let pen: CanvasRenderingContext2D | null = null;
const bases = new Map<StandIn, number>();

/** The width of `words` in sizes of the font. */
export function widthOf(words: string, font: StandIn): number {
  return penFor(font).measureText(words).width / measuredSize;
}

/** How far the base line lies below the top of a line that is as high as its font, in sizes of the font. */
export function baseOf(font: StandIn): number {
  const known = bases.get(font);
  if (known !== undefined) return known;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = penFor(font).measureText('x');
  const [above, below] = [fontBoundingBoxAscent, fontBoundingBoxDescent].map(
    (length) => length / measuredSize,
  );
  const base = (above ?? 0) + (1 - (above ?? 0) - (below ?? 0)) / 2;
  bases.set(font, base);
  return base;
}

function penFor(font: StandIn): CanvasRenderingContext2D {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('There is no canvas to measure words on');
  pen.font = `${measuredSize}px ${font}`;
  return pen;
}

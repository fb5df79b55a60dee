/** Sheets: the pages of a document that has pages, and where on them the words of a block stand. */
import type { Element } from 'hast';

/** One page as it was made: its size in points (1/72 inch), upright as it is read, and its printed number. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  /** What the document calls the page, as `xii`; null where that is only its number. */
  readonly label: string | null;
};

/** Words that stand on one line of a sheet, in one font. */
export type SheetRun = {
  /** The sheet's index, from 0. */
  readonly sheet: number;
  /** Where in the block's text the words begin; they end where the next run begins, space included. */
  readonly from: number;
  /** The start of the base line from the sheet's upper left corner, in points. */
  readonly x: number;
  readonly y: number;
  /** How far the words go along the base line, and the size of their font, in points. */
  readonly width: number;
  readonly size: number;
  /** The turn of the base line in degrees, clockwise; 0 for what runs from left to right. */
  readonly angle: number;
  /** Whether every letter is as wide as any other. */
  readonly isMonospaced: boolean;
};

/** The property of a leaf block in which its runs are written. */
export const runsProperty = 'dataRuns';

/** Lengths are kept in tenths of a point. */
const perPoint = 10;

/**
 * The runs as one string: those of a sheet after its index, `12:0,720,6901,4680,100;…`, sheets apart by `|`.
 * A run is where it begins, x, y, width and size in tenths of a point, with `m` where it is monospaced, and
 * its angle where it has one.
 */
export function writeRuns(runs: readonly SheetRun[]): string {
  const sheets: { readonly sheet: number; readonly parts: string[] }[] = [];
  for (const run of runs) {
    const last = sheets.at(-1);
    if (last?.sheet === run.sheet) last.parts.push(writeRun(run));
    else sheets.push({ sheet: run.sheet, parts: [writeRun(run)] });
  }
  return sheets.map(({ sheet, parts }) => `${sheet}:${parts.join(';')}`).join('|');
}

/** Whether `value` is what `writeRuns` gives. */
export function isWrittenRuns(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  return value.split('|').every((part) => {
    const [sheet = '', runs = '', ...more] = part.split(':');
    return /^\d{1,6}$/.test(sheet) && more.length === 0 && runs.split(';').every(isWrittenRun);
  });
}

/** The runs of a block in the order of its text; none where it stands on no sheet. */
export function runsOf({ properties }: Pick<Element, 'properties'>): readonly SheetRun[] {
  const kept = properties[runsProperty];
  if (typeof kept !== 'string' || kept === '') return [];
  return kept.split('|').flatMap((part) => {
    const [sheet = '', runs = ''] = part.split(':');
    return runs.split(';').map((run) => readRun(Number(sheet), run));
  });
}

function isWrittenRun(run: string): boolean {
  return /^\d{1,7}(?:,-?\d{1,7}){3},\d{1,7}m?(?:,-?\d{1,3})?$/.test(run);
}

function writeRun({ from, x, y, width, size, angle, isMonospaced }: SheetRun): string {
  const lengths = [x, y, width, size].map((length) => Math.round(length * perPoint));
  const turn = Math.round(angle);
  return `${[from, ...lengths].join(',')}${isMonospaced ? 'm' : ''}${turn === 0 ? '' : `,${turn}`}`;
}

function readRun(sheet: number, run: string): SheetRun {
  const [from, x, y, width, size = '', angle = '0'] = run.split(',');
  const points = (length: string | undefined) => Number.parseInt(length ?? '', 10) / perPoint;
  return {
    ...{ sheet, from: Number(from), x: points(x), y: points(y), width: points(width) },
    ...{ size: points(size), angle: Number(angle), isMonospaced: size.endsWith('m') },
  };
}

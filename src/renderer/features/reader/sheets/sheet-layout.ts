/** Lays the text of a document with pages on its sheets: which piece of which block stands where on each. */
import { type Block, leafBlocks } from '#core/text/canonical-text.ts';
import type { RevisionContent } from '#core/text/document.ts';
import { runsOf, type Sheet, type SheetRun } from '#core/text/sheet.ts';
import type { RunWords } from '#core/text/words-in-boxes.ts';
import type { Chunk } from '../page/chunk.ts';

/** The part of a block that stands on one sheet. */
export type SheetPiece = {
  /** The block's number, and where in its text the piece begins. */
  readonly block: number;
  readonly from: number;
  readonly tagName: string;
  readonly runs: readonly PlacedWords[];
};

/** The words of a run: its text up to the next, which ends with what stands between the two. */
export type PlacedWords = RunWords;

/** One sheet: a chunk of the text that is drawn by its pieces. */
export type SheetLayout = Chunk & { readonly sheet: Sheet; readonly pieces: readonly SheetPiece[] };

type Piece = SheetPiece & { readonly sheet: number; readonly start: number; readonly end: number };

/**
 * The sheets of `content`, whose blocks are `blocks` of `text`; null where it has none, or where not every
 * word has its place on them in the order of the text.
 */
export function sheetLayoutsOf(
  { sections, sheets }: RevisionContent,
  blocks: readonly Block[],
  text: string,
): readonly SheetLayout[] | null {
  if (sheets === undefined || sheets.length === 0) return null;
  const leaves = sections.flatMap(({ tree }) => leafBlocks(tree));
  const pieces = leaves.flatMap((leaf, number) => {
    const block = blocks[number];
    return block === undefined ? [] : piecesOf(runsOf(leaf), block, number, text);
  });
  const isWhole = new Set(pieces.map(({ block }) => block)).size === blocks.length;
  const isInOrder = pieces.every(({ sheet }, at) => sheet >= (pieces[at - 1]?.sheet ?? 0));
  const isInside = (pieces.at(-1)?.sheet ?? 0) < sheets.length;
  if (!isWhole || !isInOrder || !isInside) return null;
  const bySheet = Map.groupBy(pieces, ({ sheet }) => sheet);
  let before: Piece | null = null;
  return sheets.map((sheet, index) => {
    const own: readonly Piece[] = bySheet.get(index) ?? [];
    const layout = layoutOf(sheet, index, own, before);
    before = own.at(-1) ?? before;
    return layout;
  });
}

/** The printed number of a sheet, or its place. */
export function nameOfSheet({ label }: Sheet, index: number): string {
  return label ?? String(index + 1);
}

/** The index of the sheet with this printed number, or at this place; null where there is none. */
export function sheetNamed(
  layouts: readonly Pick<SheetLayout, 'sheet'>[],
  name: string,
): number | null {
  const wanted = name.trim().toLowerCase();
  const labelled = layouts.findIndex(({ sheet }) => sheet.label?.toLowerCase() === wanted);
  if (labelled !== -1) return labelled;
  const number = Number(wanted);
  const isPlace = Number.isInteger(number) && number >= 1 && number <= layouts.length;
  return wanted !== '' && isPlace ? number - 1 : null;
}

/** The piece of a block on each sheet that it stands on. */
function piecesOf(
  runs: readonly SheetRun[],
  { start, end, tagName }: Block,
  block: number,
  text: string,
): readonly Piece[] {
  const bySheet = Map.groupBy(runs, ({ sheet }) => sheet);
  const first = runs[0]?.sheet;
  const begins = [...bySheet].map(([sheet, own]) =>
    // A sign or two before the first run, as the space at the start of a line, are of its sheet.
    sheet === first ? 0 : (own[0]?.from ?? 0),
  );
  return [...bySheet].map(([sheet, own], at) => {
    const from = begins[at] ?? 0;
    const to = begins[at + 1] ?? end - start;
    const words = own.map((run, index) => {
      const begin = index === 0 ? from : run.from;
      const stop = own[index + 1]?.from ?? to;
      return { run, text: text.slice(start + begin, start + stop) };
    });
    return { block, from, tagName, runs: words, sheet, start: start + from, end: start + to };
  });
}

/** A sheet without text stands between the last word before it and the first behind it. */
function layoutOf(
  sheet: Sheet,
  index: number,
  pieces: readonly Piece[],
  before: Piece | null,
): SheetLayout {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const none = before === null ? 0 : before.end + 1;
  return {
    ...{ index, elements: [], sheet, pieces },
    firstBlock: first?.block ?? before?.block ?? 0,
    ...{ begunBlocks: pieces.filter(({ from }) => from === 0).length, headings: 0 },
    ...{ start: first?.start ?? none, end: last?.end ?? none },
    writing: null,
    ...{ isContinued: (first?.from ?? 0) > 0, from: first?.from ?? 0 },
  };
}

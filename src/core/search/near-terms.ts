/** Finds the terms that a mistyped word may have meant. */
import { termsFrom } from './dictionary.ts';
import { facetSign, type Segment, termCount } from './segment.ts';

/** A term and by how many slips it is apart. */
export type NearTerm = { readonly term: number; readonly slips: number };

/**
 * The terms within `most` slips of `word`: letters added, left out or taken for others, and neighbours that
 * changed places (optimal string alignment). Sorted terms share their beginnings, and with them
 * the rows of the table; where a beginning is too far already, all that begin so are passed over. With
 * `isBeginning`, a term is as near as the nearest of its beginnings.
 */
export function nearTerms(
  segment: Segment,
  word: string,
  most: number,
  isBeginning = false,
): readonly NearTerm[] {
  const { termStarts, termUnits } = segment;
  const table = slipTable(word, most);
  const found: NearTerm[] = [];
  for (let term = termsFrom(segment, facetSign)[1]; term < termCount(segment); term += 1) {
    const from = termStarts[term] as number;
    const length = (termStarts[term + 1] as number) - from;
    const alive = fillRows(table, termUnits, from, Math.min(length, table.present.length));
    const slips = isBeginning ? leastUpTo(table, alive) : slipsAt(table, alive, length);
    if (slips <= most) found.push({ term, slips });
  }
  return found;
}

type SlipTable = {
  readonly wanted: Uint16Array;
  readonly most: number;
  readonly rows: Uint8Array;
  /** The term whose rows the table has. */
  readonly present: Uint16Array;
  /** How many rows are those of the present term. */
  ready: number;
  /** How many of its letters are enough to know that it, and all that begin so, are too far. */
  dead: number;
};

function slipTable(word: string, most: number): SlipTable {
  const wanted = Uint16Array.from(word, (unit) => unit.charCodeAt(0));
  const deepest = wanted.length + most;
  const rows = new Uint8Array((deepest + 1) * (wanted.length + 1));
  for (let column = 0; column <= wanted.length; column += 1) rows[column] = column;
  const present = new Uint16Array(deepest);
  return { wanted, most, rows, present, ready: 0, dead: Number.POSITIVE_INFINITY };
}

/** Fills the rows of a term's first `length` letters; answers how many were filled and are not too far. */
function fillRows(table: SlipTable, units: Uint16Array, from: number, length: number): number {
  const { present } = table;
  let shared = 0;
  const same = Math.min(table.ready, length);
  while (shared < same && present[shared] === units[from + shared]) shared += 1;
  if (shared >= table.dead) return table.dead - 1;
  table.ready = shared;
  table.dead = Number.POSITIVE_INFINITY;
  while (table.ready < length) {
    present[table.ready] = units[from + table.ready] as number;
    table.ready += 1;
    if (isTooFar(table, fillRow(table))) {
      table.dead = table.ready;
      return table.dead - 1;
    }
  }
  return length;
}

/** The slips of the whole term; infinity where it is too far. */
function slipsAt({ rows, wanted }: SlipTable, alive: number, length: number): number {
  if (alive < length) return Number.POSITIVE_INFINITY;
  return rows[length * (wanted.length + 1) + wanted.length] as number;
}

/** The slips of the nearest beginning among those of up to `alive` letters. */
function leastUpTo({ rows, wanted, most }: SlipTable, alive: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let depth = Math.max(1, wanted.length - most); depth <= alive; depth += 1) {
    least = Math.min(least, rows[depth * (wanted.length + 1) + wanted.length] as number);
  }
  return least;
}

/** Fills the row of the letters that are ready, and answers the least in it. */
function fillRow({ rows, present, wanted, ready }: SlipTable): number {
  const width = wanted.length + 1;
  const [row, above] = [ready * width, (ready - 1) * width];
  const unit = present[ready - 1];
  rows[row] = ready;
  let least = ready;
  for (let column = 1; column < width; column += 1) {
    const isSame = wanted[column - 1] === unit;
    let slips = Math.min(
      (rows[above + column] as number) + 1,
      (rows[row + column - 1] as number) + 1,
      (rows[above + column - 1] as number) + (isSame ? 0 : 1),
    );
    const isSwapped =
      ready > 1 && wanted[column - 2] === unit && wanted[column - 1] === present[ready - 2];
    if (isSwapped) slips = Math.min(slips, (rows[above - width + column - 2] as number) + 1);
    rows[row + column] = slips;
    least = Math.min(least, slips);
  }
  return least;
}

/** A swap may still reach over this row from the one above it. */
function isTooFar({ rows, wanted, ready, most }: SlipTable, least: number): boolean {
  if (least <= most) return false;
  const width = wanted.length + 1;
  return Math.min(...rows.subarray((ready - 1) * width, ready * width)) >= most;
}

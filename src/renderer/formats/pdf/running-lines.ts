/** Running heads and page numbers: what stands at the edge of page after page and is no part of the text. */
import type { Line } from './line.ts';

/** So many pages must have the same line at the same height before it is believed to run. */
const fewestPages = 3;
/** So many lines from each edge are looked at. */
const linesAtEdge = 2;
/** A height at which so large a share of the pages has a running line is one for such lines. */
const usualShare = 0.5;

type Candidate = {
  readonly line: Line;
  readonly page: number;
  /** Its height on the page, in whole points. */
  readonly place: number;
  readonly tokens: readonly string[];
};

/**
 * The lines of `pages` (those of each page that run upright) that are no part of the text: they are the
 * same at the same height on at least three pages, but for a number that counts the pages; or they stand
 * beside such a line, or bear the number of the page, at a height where half of all pages have one.
 */
export function runningLinesOf(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const candidates = pages.flatMap((lines, page) => candidatesOf(lines, page));
  const offset = pageNumberOffset(candidates);
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = `${one.place} ${withoutNumber(one, offset).join(' ')}`;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  const running = new Set<Line>();
  const pagesAt = new Map<number, Set<number>>();
  for (const group of groups.values()) {
    if (new Set(group.map(({ page }) => page)).size < fewestPages) continue;
    for (const { line, place, page } of group) {
      running.add(line);
      const seen = pagesAt.get(place) ?? new Set();
      pagesAt.set(place, seen.add(page));
    }
  }
  const isUsual = (place: number) => (pagesAt.get(place)?.size ?? 0) >= usualShare * pages.length;
  const rows = Map.groupBy(
    candidates.filter(({ place }) => isUsual(place)),
    ({ page, place }) => `${page} ${place}`,
  );
  for (const row of rows.values()) {
    const runs = row.some((one) => running.has(one.line) || hasNumber(one, offset));
    if (runs) for (const { line } of row) running.add(line);
  }
  return running;
}

function candidatesOf(lines: readonly Line[], page: number): readonly Candidate[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const heights = [...new Set(sorted.map(({ baseline }) => Math.round(baseline)))];
  const atEdge = new Set([...heights.slice(0, linesAtEdge), ...heights.slice(-linesAtEdge)]);
  return sorted
    .filter(({ baseline }) => atEdge.has(Math.round(baseline)))
    .map((line) => {
      const tokens = line.text.split(/\s+/);
      return { line, page, place: Math.round(line.baseline), tokens };
    });
}

/** What is to be added to a page's index for the number it bears; null where the pages bear none. */
function pageNumberOffset(candidates: readonly Candidate[]): ReadonlySet<number> {
  const votes = new Map<number, Set<number>>();
  for (const { page, tokens } of candidates) {
    for (const token of tokens) {
      const number = numberOf(token);
      if (number === null) continue;
      const voters = votes.get(number - page) ?? new Set();
      votes.set(number - page, voters.add(page));
    }
  }
  return new Set([...votes].filter(([, pages]) => pages.size >= fewestPages).map(([at]) => at));
}

function hasNumber({ page, tokens }: Candidate, offsets: ReadonlySet<number>): boolean {
  return tokens.some((token) => isPageNumber(token, page, offsets));
}

function withoutNumber({ page, tokens }: Candidate, offsets: ReadonlySet<number>) {
  // On the last of three pages, `3 of 3` has the number of the page once.
  const at = tokens.findIndex((token) => isPageNumber(token, page, offsets));
  return at === -1 ? tokens : tokens.with(at, '#');
}

function isPageNumber(token: string, page: number, offsets: ReadonlySet<number>): boolean {
  const number = numberOf(token);
  return number !== null && offsets.has(number - page);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** A whole number in digits or in Roman ones, with what may stand around it: `– 12 –`, `[xiv]`. */
function numberOf(token: string): number | null {
  const bare = token.replace(/^[-–—[(|]+|[-–—\])|.,]+$/g, '');
  if (/^\d{1,4}$/.test(bare)) return Number(bare);
  if (!/^[ivxlc]{1,9}$/i.test(bare)) return null;
  const values = [...bare.toLowerCase()].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** The figures of the bench, and where they are kept. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** One figure: its median over the runs, its extremes, and what it was compared with. */
export type Figure = {
  readonly name: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly unit: 'ratio' | 'ms' | 'kB' | 'count' | '%';
  readonly runs: number;
  readonly peer?: string;
};

/** A case: what it measures, and how. */
export type BenchCase = () => Promise<readonly Figure[]>;

/** The figure of `values`; throws where there is none. */
export function figureOf(
  name: string,
  unit: Figure['unit'],
  values: readonly number[],
  peer?: string,
): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error(`${name} was never measured`);
  const figure = { name, median: medianOf(sorted), min, max, unit, runs: sorted.length };
  return peer === undefined ? figure : { ...figure, peer };
}

/** Each value of `ours` by the value of `theirs` from the same round. */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
}

/** Writes `figures` into the results at `path`; figures of other names stay. */
export function keepFigures(path: string, figures: readonly Figure[]): void {
  const kept: readonly Figure[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const others = kept.filter(({ name }) => figures.every((figure) => figure.name !== name));
  const all = [...others, ...figures].sort((a, b) => a.name.localeCompare(b.name));
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

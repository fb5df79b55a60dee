/** Runs the bench's areas, prints their figures, and keeps them in `bench-results.json`. */
import { join } from 'node:path';
import { type BenchCase, keepFigures } from './figure.ts';
import { house } from './house.ts';
import { quiz } from './quiz.ts';
import { readerSurface } from './reader-surface.ts';
import { storage } from './storage.ts';

const areas: Readonly<Record<string, BenchCase>> = { house, quiz, storage, reader: readerSurface };
const results = join(import.meta.dirname, '../../bench-results.json');

const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !(area in areas));
if (unknown.length > 0) {
  console.error(
    `There is no area ${unknown.join(', ')}; there is: ${Object.keys(areas).join(', ')}.`,
  );
  process.exit(1);
}

for (const [area, measure] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(area)) continue;
  const figures = await measure();
  keepFigures(results, figures);
  for (const { name, median, min, max, unit, runs, peer } of figures) {
    const range = `${min.toFixed(2)} to ${max.toFixed(2)} in ${runs} runs`;
    const against = peer === undefined ? '' : `, against ${peer}`;
    console.log(`${area}  ${name}  ${median.toFixed(2)} ${unit}  (${range}${against})`);
  }
}

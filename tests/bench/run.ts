/** Runs the bench's areas, prints their figures, and keeps them in `bench-results.json`. */
import { join } from 'node:path';
import { cards } from './cards.ts';
import { type BenchCase, keepFigures } from './figure.ts';
import { house } from './house.ts';
import { libraryCorpus, libraryImport } from './library.ts';
import { libraryPdf } from './library-pdf.ts';
import { librarySearch } from './library-search.ts';
import { quiz } from './quiz.ts';
import { readerAnchor } from './reader-anchor.ts';
import { readerSurface } from './reader-surface.ts';
import { storageActs, storageCounts } from './storage.ts';
import { storageTransfer } from './storage-transfer.ts';

/** Each area's cases. An area is asked for by its name, one case of it as `area:case`. */
const areas: Readonly<Record<string, Readonly<Record<string, BenchCase>>>> = {
  house: { start: house },
  storage: { acts: storageActs, counts: storageCounts, transfer: storageTransfer },
  cards,
  quiz: { generator: quiz },
  library: {
    import: libraryImport,
    corpus: libraryCorpus,
    search: librarySearch,
    pdf: libraryPdf,
  },
  reader: { anchor: readerAnchor, surface: readerSurface },
};
const results = join(import.meta.dirname, '../../bench-results.json');

const cases = Object.entries(areas).flatMap(([area, ofArea]) =>
  Object.entries(ofArea).map(([name, measure]) => ({ area, name: `${area}:${name}`, measure })),
);
const asked = process.argv.slice(2);
const unknown = asked.filter((one) =>
  cases.every(({ area, name }) => one !== area && one !== name),
);
if (unknown.length > 0) {
  const known = [...Object.keys(areas), ...cases.map(({ name }) => name)].join(', ');
  console.error(`There is no area ${unknown.join(', ')}; there is: ${known}.`);
  process.exit(1);
}

for (const { area, name, measure } of cases) {
  if (asked.length > 0 && !asked.includes(area) && !asked.includes(name)) continue;
  const figures = await measure();
  keepFigures(results, figures);
  for (const { name: figure, median, min, max, unit, runs, peer } of figures) {
    const range = `${min.toFixed(2)} to ${max.toFixed(2)} in ${runs} runs`;
    const against = peer === undefined ? '' : `, against ${peer}`;
    console.log(`${area}  ${figure}  ${median.toFixed(2)} ${unit}  (${range}${against})`);
  }
}

/** How soon a library can be searched, beside SQLite's FTS5 on the same passages in the same run. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chanceOf } from '#core/chance.ts';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type BenchCase, type Figure, figureOf, ratios } from './figure.ts';
import type { SearchBench } from './search-page/main.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/longtext');
const wanted = 10_000_000;
const runs = { build: 7, reopen: 10, ask: 5 };

declare const bench: SearchBench;

/** What a reader writes, letter by letter and whole: words, phrases, filters, slips, several languages. */
const queries = [
  ...['w', 'wh', 'wha', 'whale', 'whale sh', 'whale ship', 'the', 'of the sea', 'call me ishmael'],
  ...['"white whale"', '"the sea" -whale', 'captin ahab', 'harpooneer', 'quequeg coffin', 'alice'],
  ...['leviathan in:text', 'doc:number whale', 'once upon a time', 'no such wordd', 'ship captain'],
];

function corpusText(name: string): string {
  return readFileSync(join(corpus, `${name}.txt`), 'utf8').replace(/^\ufeff/, '');
}

/** The texts again and again until they have so many bytes in UTF-8. */
function repeated(texts: readonly string[], bytes: number): readonly string[] {
  const all: string[] = [];
  let size = 0;
  for (let at = 0; size < bytes; at += 1) {
    const text = texts[at % texts.length] ?? '';
    const rest = bytes - size;
    const own = Buffer.byteLength(text);
    all.push(own <= rest ? text : Buffer.from(text).subarray(0, rest).toString('utf8'));
    size += Math.min(own, rest);
  }
  return all;
}

/** Seeded words, the commoner the lower their number, where the corpus is not there. */
function seededTexts(): readonly string[] {
  const chance = chanceOf('search');
  const word = () => `w${Math.floor(40_000 ** chance()).toString(36)}`;
  const sentence = () => `${Array.from({ length: 14 }, word).join(' ')}.`;
  const paragraph = () => Array.from({ length: 6 }, sentence).join(' ');
  return Array.from({ length: 8 }, () => Array.from({ length: 400 }, paragraph).join('\n\n'));
}

async function builds(page: Page, name: string, texts: readonly string[]) {
  await page.evaluate((all) => bench.take(all), texts);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let run = 0; run <= runs.build; run += 1) {
    const mine = await page.evaluate(() => bench.ours());
    const other = await page.evaluate(() => bench.fts5());
    bytes = mine.bytes;
    // The first of each does not count.
    if (run === 0) continue;
    ours.push(mine.time);
    theirs.push(other.time);
  }
  const peer = 'SQLite FTS5';
  return [
    figureOf(`search.${name}.ms`, 'ms', ours),
    figureOf(`search.${name}.fts5.ms`, 'ms', theirs, peer),
    figureOf(`search.${name}.vsFts5`, 'ratio', ratios(ours, theirs), peer),
    figureOf(`search.${name}.index.kB`, 'kB', [bytes / 1000]),
  ];
}

async function answers(page: Page, texts: readonly string[]): Promise<readonly Figure[]> {
  await page.evaluate((all) => bench.fill(all), texts);
  const stored: number[] = [];
  for (let run = 0; run < 3; run += 1) stored.push(await page.evaluate(() => bench.buildAll()));
  const reopened: number[] = [];
  for (let run = 0; run < runs.reopen; run += 1) {
    const { time, found } = await page.evaluate((query) => bench.reopen(query), 'the');
    if (found === 0 && existsSync(corpus)) throw new Error('The stored index found nothing');
    reopened.push(time);
  }
  const [ranked, answered]: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs.ask; run += 1) {
    for (const query of queries) {
      const answer = await page.evaluate((text) => bench.ask(text), query);
      if (run === 0) continue;
      ranked.push(answer.ranked);
      answered.push(answer.time);
    }
  }
  return [
    figureOf('search.build10MB.stored.ms', 'ms', stored),
    figureOf('search.reopen.ms', 'ms', reopened),
    figureOf('search.query.p95.ms', 'ms', [p95(ranked)]),
    figureOf('search.query.ms', 'ms', ranked),
    figureOf('search.answer.p95.ms', 'ms', [p95(answered)]),
  ];
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

/** The search of the library. */
export const librarySearch: BenchCase = async () => {
  const hasCorpus = existsSync(corpus);
  if (!hasCorpus) console.log('library  the corpus is not there: the texts are seeded words');
  const english = hasCorpus
    ? [corpusText('en-moby-dick'), corpusText('en-childrens-literature')]
    : seededTexts();
  const served = await serveWeb({
    port: 0,
    root: join(import.meta.dirname, '../../out/bench-search'),
  });
  const profile = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(served.url);
    const texts = repeated(english, wanted);
    const figures = [...(await builds(page, 'build10MB', texts)), ...(await answers(page, texts))];
    if (!hasCorpus) return figures;
    const all = ['zh-shuihu', 'zh-xiyouji', 'ja-kusamakura', 'ar-regime-anticancer'];
    const mixed = repeated([...all.map(corpusText), ...english], wanted);
    return [...figures, ...(await builds(page, 'build10MB.mixed', mixed))];
  } finally {
    await context.close();
    await served.close();
    rmSync(profile, { recursive: true, force: true });
  }
};

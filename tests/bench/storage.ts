/** What an act costs beside a bare put, and what counts cost where there are very many cards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type BenchCase, type Figure, figureOf, ratios } from './figure.ts';

const acts = 300;
const bulks = 5;
const cards = 1_000_000;
const dueReads = 50;
const opens = 15;

type StorageBench = {
  one(): Promise<{ bare: number; act: number }>;
  oneKept(): Promise<{ bare: number; committed: number; acknowledged: number }>;
  manyKept(): Promise<{ more: number }>;
  many(): Promise<{ bare: number; act: number; block: number; undo: number }>;
  fill(total: number): Promise<number>;
  open(): Promise<{ bare: number; checked: number }>;
  due(): Promise<{ time: number; count: number }>;
};
declare const bench: StorageBench;

async function oneAct(page: Page): Promise<readonly Figure[]> {
  const runs = await page.evaluate(async (count) => {
    const all = [];
    for (let index = 0; index < count; index += 1) all.push(await bench.one());
    return all;
  }, acts);
  const peer = 'bare Dexie put, strict';
  const [own, bare] = [runs.map((run) => run.act), runs.map((run) => run.bare)];
  return [
    figureOf('storage.act.ms', 'ms', own),
    figureOf('storage.act.peer.ms', 'ms', bare, peer),
    figureOf('storage.act.ratio', 'ratio', ratios(own, bare), peer),
  ];
}

/** What an act costs until the vault's disk has it too, which is when it is acknowledged. */
async function oneAcknowledged(page: Page): Promise<readonly Figure[]> {
  const runs: Awaited<ReturnType<StorageBench['oneKept']>>[] = [];
  for (let run = 0; run < acts; run += 1) runs.push(await page.evaluate(() => bench.oneKept()));
  const large: Awaited<ReturnType<StorageBench['manyKept']>>[] = [];
  for (let run = 0; run < bulks; run += 1) large.push(await page.evaluate(() => bench.manyKept()));
  const peer = 'bare Dexie put, strict';
  const of = (name: 'bare' | 'committed' | 'acknowledged') => runs.map((run) => run[name]);
  const [bare, committed, acknowledged] = [of('bare'), of('committed'), of('acknowledged')];
  return [
    figureOf('storage.committed.ratio', 'ratio', ratios(committed, bare), peer),
    figureOf('storage.acknowledged.ms', 'ms', acknowledged),
    figureOf('storage.acknowledged.ratio', 'ratio', ratios(acknowledged, bare), peer),
    figureOf(
      'storage.acknowledged.more.ms',
      'ms',
      runs.map((run) => run.acknowledged - run.committed),
    ),
    figureOf(
      'storage.acknowledged10k.more.ms',
      'ms',
      large.map(({ more }) => more),
    ),
  ];
}

async function bulkActs(page: Page): Promise<readonly Figure[]> {
  const runs = [];
  for (let round = 0; round < bulks; round += 1) runs.push(await page.evaluate(() => bench.many()));
  const peer = 'bare Dexie bulkPut, strict';
  const [own, bare] = [runs.map((run) => run.act), runs.map((run) => run.bare)];
  return [
    figureOf('storage.bulk10k.ms', 'ms', own),
    figureOf('storage.bulk10k.ratio', 'ratio', ratios(own, bare), peer),
    figureOf(
      'storage.bulk10k.longestBlock.ms',
      'ms',
      runs.map((run) => run.block),
    ),
    figureOf(
      'storage.undo10k.ms',
      'ms',
      runs.map((run) => run.undo),
    ),
  ];
}

/** What the app's own opening takes more than Dexie's: asking the sentinel, and comparing. */
async function sentinelChecks(page: Page): Promise<readonly Figure[]> {
  const runs = [];
  for (let run = 0; run < opens; run += 1) runs.push(await page.evaluate(() => bench.open()));
  const more = runs.map(({ bare, checked }) => Math.max(0, checked - bare));
  return [figureOf('storage.sentinel.ms', 'ms', more, 'the same database opened by Dexie alone')];
}

async function dueCounts(page: Page): Promise<readonly Figure[]> {
  const filled = await page.evaluate((total) => bench.fill(total), cards);
  if (filled < cards) throw new Error(`The table has only ${filled} cards`);
  const reads = [];
  for (let read = 0; read < dueReads; read += 1) reads.push(await page.evaluate(() => bench.due()));
  if (reads.some(({ count }) => count === 0)) throw new Error('No card was due');
  const times = reads.map(({ time }) => time);
  return [figureOf('storage.counts1M.ms', 'ms', times)];
}

/** What an act, its undoing and the check at the start cost. */
export const storageActs: BenchCase = () =>
  onStoragePage(async (page) => [
    ...(await oneAct(page)),
    ...(await oneAcknowledged(page)),
    ...(await bulkActs(page)),
    ...(await sentinelChecks(page)),
  ]);

/** What counts cost where there are very many cards; filling the table takes minutes. */
export const storageCounts: BenchCase = () => onStoragePage(dueCounts);

async function onStoragePage(
  measure: (page: Page) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const out = join(import.meta.dirname, '../../out');
  const served = await serveWeb({ port: 0, root: join(out, 'bench-storage') });
  const profile = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(served.url);
    await page.waitForFunction(() => 'bench' in window);
    return await measure(page);
  } finally {
    await context.close();
    await served.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

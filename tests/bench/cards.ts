/** What grading, the queue, queries, statistics, the optimiser and a simulated year come to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { QueueOrder } from '#core/schedule/order-queue.ts';
import { defaultSettings } from '#core/schedule/scheduling-settings.ts';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import type { CardsBench } from './cards-page/main.ts';
import { simulation } from './cards-simulation.ts';
import { type BenchCase, type Figure, figureOf } from './figure.ts';

const runs = {
  queue: 20,
  open: 5,
  grade: 100,
  filter: 7,
  statistics: 7,
  optimiser: 3,
};
const reviews = { statistics: 1_000_000, optimiser: 100_000 };

declare const bench: CardsBench;

/** Runs `once` so many times, after a first time that does not count. */
async function repeated<T>(times: number, once: () => Promise<T>): Promise<readonly T[]> {
  await once();
  const all: T[] = [];
  for (let run = 0; run < times; run += 1) all.push(await once());
  return all;
}

const timesOf = (all: readonly { time: number }[]) => all.map(({ time }) => time);

async function queues(page: Page): Promise<readonly Figure[]> {
  const read = async (order: QueueOrder, limit: number, most: number) => {
    await page.evaluate(([by, each]) => bench.order(by, each), [order, limit] as const);
    return repeated(runs.queue, () => page.evaluate((up) => bench.queue(up), most));
  };
  await filled(page, 100_000);
  const { reviewsEachDay } = defaultSettings;
  const whole = await read(defaultSettings.order, reviewsEachDay, reviewsEachDay + 20);
  const overdue = await read('relative-overdueness', reviewsEachDay, reviewsEachDay + 20);
  const graded = await repeated(runs.grade, () => page.evaluate(() => bench.grade()));
  await filled(page, 1_000_000);
  const first = await read(defaultSettings.order, 9_999, 100);
  const firstOverdue = await read('relative-overdueness', 9_999, 100);
  if (first.some(({ found }) => found < 100)) throw new Error('Fewer than 100 cards were found');
  const over = graded.map(({ own, bare }) => own - bare);
  return [
    figureOf('queue.100k.ms', 'ms', timesOf(whole)),
    figureOf('queue.100k.byOverdueness.ms', 'ms', timesOf(overdue)),
    figureOf('queue.first100of1M.ms', 'ms', timesOf(first)),
    figureOf('queue.first100of1M.byOverdueness.ms', 'ms', timesOf(firstOverdue)),
    figureOf('review.gradeStored.ms', 'ms', over, 'bare Dexie put, strict, taken off'),
  ];
}

async function filled(page: Page, total: number): Promise<void> {
  const count = await page.evaluate((cards) => bench.fill(cards), total);
  if (count < total) throw new Error(`The table has only ${count} cards`);
}

const queries = [
  'is:due',
  'stability<10 difficulty>7 -is:suspended',
  'tag:exam (due<3d or is:new)',
  'canal',
  '"number 777" or answer',
];

/** The browser itself: opened over 100,000 cards, and searched as its reader writes. */
async function browser(page: Page): Promise<readonly Figure[]> {
  const total = 100_000;
  await filled(page, total);
  await page.evaluate(() => bench.showDesk());
  const opened = await repeated(runs.open, () =>
    page.evaluate((count) => bench.openBrowser(count), total),
  );
  const read = await page.evaluate((count) => bench.readBrowser(count), total);
  const times: number[] = [];
  for (let run = 0; run <= runs.filter; run += 1) {
    for (const query of queries) {
      const { time } = await page.evaluate((text) => bench.filterBrowser(text), query);
      // The first round does not count.
      if (run > 0) times.push(time);
    }
  }
  return [
    figureOf('browser.open100k.ms', 'ms', timesOf(opened)),
    figureOf('browser.readAll100k.ms', 'ms', [read]),
    figureOf('browser.filter100k.ms', 'ms', times),
  ];
}

async function filters(page: Page): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (const query of queries) {
    const all = await repeated(runs.filter, () =>
      page.evaluate((text) => bench.filter(text), query),
    );
    if (all.some(({ found }) => found === 0)) throw new Error(`${query} found nothing`);
    times.push(...timesOf(all));
  }
  return [figureOf('browser.filter100k.core.ms', 'ms', times)];
}

async function statistics(page: Page): Promise<readonly Figure[]> {
  await page.evaluate((total) => bench.fillReviews(total), reviews.statistics);
  const all = await repeated(runs.statistics, () => page.evaluate(() => bench.statistics()));
  if (all.some((one) => one.reviews < 0.99 * reviews.statistics))
    throw new Error('Reviews are missing');
  return [
    figureOf('stats.1Mreviews.ms', 'ms', timesOf(all)),
    figureOf(
      'stats.1Mreviews.reading.ms',
      'ms',
      all.map(({ reading }) => reading),
    ),
  ];
}

async function optimiser(page: Page): Promise<readonly Figure[]> {
  const all = await repeated(runs.optimiser, () =>
    page.evaluate((count) => bench.optimise(count), reviews.optimiser),
  );
  const gains = all.map(({ proposal }) => {
    if (proposal.kind !== 'proposal') throw new Error('The optimiser proposed nothing');
    return 100 * (1 - proposal.after.logLoss / proposal.before.logLoss);
  });
  return [
    figureOf('optimiser.100k.ms', 'ms', timesOf(all)),
    figureOf(
      'optimiser.100k.logLossGain.pct',
      '%',
      gains,
      'the published weights, held-out reviews',
    ),
  ];
}

/** A case in a page of its own, with a database of its own. */
function inPage(measure: (page: Page) => Promise<readonly Figure[]>): BenchCase {
  return async () => {
    const out = join(import.meta.dirname, '../../out');
    const served = await serveWeb({ port: 0, root: join(out, 'bench-cards') });
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
  };
}

/** The cards area. */
export const cards: Readonly<Record<string, BenchCase>> = {
  browser: inPage(async (page) => [...(await filters(page)), ...(await browser(page))]),
  statistics: inPage(async (page) => [...(await optimiser(page)), ...(await statistics(page))]),
  queue: inPage(queues),
  simulation,
};

/** How long the page is held up, at most, while 100,000 records go out in a copy and come in again. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type BenchCase, figureOf } from './figure.ts';
import { seedRecords } from './seed-records.ts';

const rounds = 3;
const records = 100_000;
const longestRun = 300_000;

/** One run: the longest task of the page and the whole time, both in milliseconds. */
export type TransferRun = { readonly longestBlock: number; readonly took: number };

/** One round: a copy is saved, merged into a desk that has nothing of it, and merged there again. */
export type TransferRound = {
  readonly saved: TransferRun;
  readonly read: TransferRun;
  readonly merged: TransferRun;
  /** The size of the copy in bytes. */
  readonly size: number;
};

/** The area: saving, reading and merging a copy of 100,000 records on the built web host. */
export const storageTransfer: BenchCase = async () => {
  const found: TransferRound[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await measureTransfer());
  const of = (name: string, value: (round: TransferRound) => number) =>
    figureOf(`storage.${name}.ms`, 'ms', found.map(value));
  return [
    of('longestBlock', ({ saved, read, merged }) =>
      Math.max(saved.longestBlock, read.longestBlock, merged.longestBlock),
    ),
    of('export.longestBlock', ({ saved }) => saved.longestBlock),
    of('export', ({ saved }) => saved.took),
    of('importRead.longestBlock', ({ read }) => read.longestBlock),
    of('importRead', ({ read }) => read.took),
    of('importMerge.longestBlock', ({ merged }) => merged.longestBlock),
    of('importMerge', ({ merged }) => merged.took),
  ];
};

/** One round on the built web host in a real Chromium. */
export async function measureTransfer(): Promise<TransferRound> {
  const server = await serveWeb({ port: 0, root: join(import.meta.dirname, '../../out/web') });
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const path = join(folder, 'bench.plenum');
  try {
    const saved = await withPage(join(folder, 'full'), server.url, async (page) => {
      await seedRecords(page, records);
      await page.reload();
      await page
        .getByText(`${(records / 2).toLocaleString('en')}`)
        .waitFor({ timeout: longestRun });
      return watched(page, () => saveCopy(page, path));
    });
    const taken = await withPage(join(folder, 'empty'), server.url, async (page) => ({
      read: await watched(page, async () => {
        await page.getByLabel('A copy to take in').setInputFiles(path);
        await page.getByRole('button', { name: 'Merge' }).waitFor({ timeout: longestRun });
      }),
      merged: await watched(page, async () => {
        await page.getByRole('button', { name: 'Merge' }).click();
        // Not the snapshot that is listed as taken “before a copy was taken in”.
        await page.getByText('was taken in: ').first().waitFor({ timeout: longestRun });
      }),
    }));
    return { saved, ...taken, size: statSync(path).size };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the screen of the reader's data on a profile of its own. */
async function withPage<T>(
  profile: string,
  url: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context: BrowserContext = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${url}#/data`);
    await page.getByRole('button', { name: 'Save a copy' }).waitFor();
    // The bundled library comes in by itself; the page is idle after it.
    await page.waitForFunction(() => document.querySelector('dd')?.textContent === '1');
    return await use(page);
  } finally {
    await context.close();
  }
}

async function saveCopy(page: Page, path: string): Promise<void> {
  // The browser's own picker waits for a person; without it a download begins.
  await page.evaluate(() => Reflect.set(window, 'showSaveFilePicker', undefined));
  const download = page.waitForEvent('download', { timeout: longestRun });
  await page.getByRole('button', { name: 'Save a copy' }).click();
  await (await download).saveAs(path);
}

/** Does `work` while the page notes its long tasks; one under 50 ms is none, and counts as 50. */
async function watched(page: Page, work: () => Promise<void>): Promise<TransferRun> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
    Reflect.set(window, 'longTasks', tasks);
  });
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  const tasks = await page.evaluate<number[]>(() => Reflect.get(window, 'longTasks'));
  return { longestBlock: Math.max(50, ...tasks), took };
}

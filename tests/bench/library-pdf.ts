/** How soon the first page of a long PDF is there: while it is taken in, and when it is opened again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openChromium } from '#support/drivers/chromium.ts';
import { longPdf } from '#support/pdf/long-pdf.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { openChoice } from './choose-files.ts';
import { type BenchCase, figureOf } from './figure.ts';

const rounds = 5;
const pageCount = 350;
const restMilliseconds = 1_500;
const out = join(import.meta.dirname, '../../out/web');

/** One round: from the file to its first page, to its text, and from the library to its first page. */
type Round = {
  readonly firstPage: number;
  readonly imported: number;
  readonly reopened: number;
  readonly longestFrame: number;
};

async function measure(page: Page, url: string, path: string): Promise<Round> {
  const choose = openChoice(page);
  await page.goto(url);
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  await page.waitForTimeout(restMilliseconds);
  await page.evaluate(watch);
  await choose(path);
  await page.waitForFunction(() => window.pdfBench.imported > 0, null, {
    timeout: 120_000,
  });
  const { firstPage, imported, longestFrame } = await page.evaluate(() => window.pdfBench);
  await page.goto(`${url}#/`);
  await page.reload();
  const link = page.getByRole('link', { name: 'The Ledger of the River Towns' });
  await link.waitFor();
  await page.waitForTimeout(restMilliseconds);
  await page.evaluate(watch);
  await link.evaluate((element) => {
    window.pdfBench.began = performance.now();
    (element as HTMLElement).click();
  });
  await page.waitForFunction(() => window.pdfBench.imported > 0);
  const reopened = await page.evaluate(() => window.pdfBench.imported);
  return { firstPage, imported, longestFrame, reopened };
}

/** Runs in the page: notes when a file is chosen, when a page of it is painted, and the longest frame. */
function watch(): void {
  const bench: Window['pdfBench'] = {
    began: 0,
    firstPage: 0,
    imported: 0,
    longestFrame: 0,
  };
  window.pdfBench = bench;
  const since = () => performance.now() - bench.began;
  addEventListener(
    'change',
    () => {
      bench.began = performance.now();
    },
    { capture: true, once: true },
  );
  let last = performance.now();
  const frame = (now: number) => {
    if (bench.began > 0) bench.longestFrame = Math.max(bench.longestFrame, now - last);
    last = now;
    if (bench.firstPage === 0 && document.querySelector('main [data-shown] > canvas') !== null) {
      bench.firstPage = since();
    }
    if (document.querySelector('figure > canvas') !== null) bench.imported = since();
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Each round in a profile of its own, so that nothing is known of the file. */
export const libraryPdf: BenchCase = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-pdf-bench-'));
  const path = join(folder, 'ledger.pdf');
  writeFileSync(path, longPdf(pageCount));
  const server = await serveWeb({ port: 0, root: out });
  const found: Round[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const profile = join(folder, `profile-${round}`);
      const context = await openChromium(profile, { serviceWorkers: 'block' });
      try {
        const page = context.pages()[0] ?? (await context.newPage());
        found.push(await measure(page, server.url, path));
      } finally {
        await context.close();
      }
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const figure = (name: string, value: (round: Round) => number) =>
    figureOf(name, 'ms', found.map(value));
  return [
    figure('import.pdf350.firstPage.ms', ({ firstPage }) => firstPage),
    figure('import.pdf350.ms', ({ imported }) => imported),
    figure('import.pdf350.longestFrame.ms', ({ longestFrame }) => longestFrame),
    figure('reader.pdf350.firstPage.ms', ({ reopened }) => reopened),
  ];
};

declare global {
  interface Window {
    pdfBench: {
      began: number;
      firstPage: number;
      imported: number;
      longestFrame: number;
    };
  }
}

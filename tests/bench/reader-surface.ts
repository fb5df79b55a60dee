/** How fast a long text opens, scrolls, is painted and takes another width. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type BenchCase, type Figure, figureOf } from './figure.ts';
import type { BenchText } from './reader-page/main.tsx';

const rounds = 9;
const paintRounds = 15;
const badRounds = 3;
const restMilliseconds = 800;
const scrolledFrames = 240;
const pixelsEachFrame = 120;
const out = join(import.meta.dirname, '../../out');

/** Runs `work` on the page of `folder`, served on `port`: one origin, and so one library, for all. */
async function onPage<T>(
  folder: string,
  { port, profile }: { readonly port: number; readonly profile: string },
  work: (page: Page, url: string) => Promise<T>,
): Promise<T> {
  const server = await serveWeb({ port, root: join(out, folder) });
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    return await work(page, server.url);
  } finally {
    await context.close();
    await server.close();
  }
}

/** Painting and hit tests over the long text, with few highlights and with many. */
async function paintFigures(page: Page): Promise<readonly Figure[]> {
  await page.waitForFunction(() => window.readerBench !== undefined);
  await page.evaluate(() => window.readerBench.showLongText());
  const few: number[] = [];
  const many: number[] = [];
  const hits: number[] = [];
  for (let round = 0; round < paintRounds; round += 1) {
    few.push(await page.evaluate(() => window.readerBench.paint(100)));
    many.push(await page.evaluate(() => window.readerBench.paint(10_000)));
    hits.push(await page.evaluate(() => window.readerBench.hitTest(2_000)));
  }
  return [
    figureOf('paint.10k.ms', 'ms', many),
    figureOf('paint.100.ms', 'ms', few),
    figureOf('paint.hitTest.ms', 'ms', hits),
  ];
}

/** From the click on the document in the library to the frame that shows its first words. */
function timeToOpen(page: Page, id: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const link = document.querySelector<HTMLElement>(`a[href$="/read/${wanted}"]`);
    if (link === null) throw new Error('The long text is not in the library');
    const began = performance.now();
    const drawn = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('article [data-block]') === null) return;
        observer.disconnect();
        resolve(null);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    link.click();
    await drawn;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  }, id);
}

/** The 95th percentile of the times between frames while the text is scrolled, in milliseconds. */
function scroll95(page: Page): Promise<number> {
  return page.evaluate(
    async ([frames, pixels]) => {
      const times: number[] = [];
      let last = await new Promise<number>(requestAnimationFrame);
      for (let frame = 0; frame < frames; frame += 1) {
        scrollBy(0, pixels);
        const now = await new Promise<number>(requestAnimationFrame);
        times.push(now - last);
        last = now;
      }
      return times.sort((a, b) => a - b)[Math.floor(frames * 0.95)] ?? Number.NaN;
    },
    [scrolledFrames, pixelsEachFrame] as const,
  );
}

/** From a new width of the text to the frame that shows it, in milliseconds. */
function reflow(page: Page, width: number): Promise<number> {
  return page.evaluate(async (inlineSize) => {
    const article = document.querySelector<HTMLElement>('main article');
    if (article === null) throw new Error('No text is open');
    const began = performance.now();
    article.style.maxInlineSize = `${inlineSize}px`;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  }, width);
}

/** Opening, scrolling and another width, in the web host as it is built. */
async function hostFigures(page: Page, url: string, id: string): Promise<readonly Figure[]> {
  const opened: number[] = [];
  const scrolled: number[] = [];
  const reflowed: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(`${url}#/`);
    await page.reload();
    await page.locator(`a[href$="/read/${id}"]`).first().waitFor();
    // What the desk does after its start (the bundled library, the sentinel) is measured elsewhere.
    await page.waitForTimeout(restMilliseconds);
    opened.push(await timeToOpen(page, id));
    scrolled.push(await scroll95(page));
    reflowed.push(await reflow(page, round % 2 === 0 ? 420 : 560));
  }
  return [
    figureOf('reader.open5MB.ms', 'ms', opened),
    figureOf('reader.scroll5MB.p95.ms', 'ms', scrolled),
    figureOf('reader.reflow5MB.ms', 'ms', reflowed),
  ];
}

/** The two texts that must still scroll, beside the long one that scrolls well. */
async function badTextFigures(
  page: Page,
  url: string,
  ids: Readonly<Record<'unbroken' | 'headings', string>>,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ['unbroken', 'headings'] as const) {
    const scrolled: number[] = [];
    for (let round = 0; round < badRounds; round += 1) {
      await page.goto(`${url}#/read/${ids[kind]}`);
      await page.reload();
      await page.locator('article [data-block]').first().waitFor();
      scrolled.push(await scroll95(page));
    }
    figures.push(figureOf(`reader.scroll.${kind}.p95.ms`, 'ms', scrolled));
  }
  return figures;
}

/** The reading surface's part of the reader area. */
export const readerSurface: BenchCase = async () => {
  const profile = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const place = { port: 45_900, profile };
  try {
    // The desk makes its database first, as it does for its reader.
    await onPage('web', place, (page) => page.getByRole('article').first().waitFor());
    const [long, unbroken, headings] = await onPage('bench-reader', place, async (page) => {
      await page.waitForFunction(() => window.readerBench !== undefined);
      const add = (kind: BenchText) =>
        page.evaluate((wanted) => window.readerBench.addText(wanted), kind);
      return [await add('long'), await add('unbroken'), await add('headings')] as const;
    });
    const painted = await onPage('bench-reader', place, paintFigures);
    const hosted = await onPage('web', place, async (page, url) => [
      ...(await hostFigures(page, url, long)),
      ...(await badTextFigures(page, url, { unbroken, headings })),
    ]);
    return [...painted, ...hosted];
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
};

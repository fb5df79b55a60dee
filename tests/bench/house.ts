/** How soon the desk can be used, beside the least page of its kind; and how large it is. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type BenchCase, type Figure, figureOf, ratios } from './figure.ts';

const rounds = 15;
const warmCards = 5_000;
const peer = 'empty React + Dexie page';

/** Start to interactive in milliseconds, on a profile that is new or kept. */
async function timeToInteractive(url: string, profile: string): Promise<number> {
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    return await saidTime(page);
  } finally {
    await context.close();
  }
}

/** When the page said that it can be used. It is left alone meanwhile: asking takes its time from it. */
async function saidTime(page: Page): Promise<number> {
  for (let asked = 0; asked < 10; asked += 1) {
    await setTimeout(2_000);
    const said = await page.evaluate(
      () => performance.getEntriesByName('plenum:interactive')[0]?.startTime,
    );
    if (said !== undefined) return said;
  }
  throw new Error('The page never said that it can be used');
}

function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'plenum-bench-'));
}

/** Puts cards of the bundled article into the profile, one in twenty of them due. */
async function addCards(url: string, profile: string): Promise<void> {
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.getByRole('article').first().waitFor();
  await page.evaluate(async (count) => {
    const open = indexedDB.open('plenum');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const transaction = open.result.transaction(['documents', 'cards', 'counts'], 'readwrite');
    const documents = transaction.objectStore('documents').getAll();
    await new Promise((resolve) => documents.addEventListener('success', resolve));
    const cards = transaction.objectStore('cards');
    const now = Date.now();
    const minutes = new Map<number, Record<string, number>>();
    for (let index = 0; index < count; index += 1) {
      const dueAt = index % 20 === 0 ? now - index : now + (index + 1) * 60_000;
      const minute = Math.floor(dueAt / 60_000);
      const day = minutes.get(Math.floor(minute / 1440)) ?? {};
      minutes.set(Math.floor(minute / 1440), { ...day, [minute]: (day[minute] ?? 0) + 1 });
      cards.put({
        id: `card-${index}`,
        documentId: documents.result[0].id,
        highlightId: null,
        anchor: null,
        quote: 'self-reliance in technological innovation',
        content: { kind: 'basic', prompt: `What is asked in ${index}?`, answer: `Answer ${index}` },
        schedule: {
          state: 'review',
          dueAt,
          stability: 9,
          difficulty: 5,
          lastReviewedAt: now - 1e8,
        },
        createdAt: now,
        changedAt: now,
      });
    }
    for (const [day, counts] of minutes) transaction.objectStore('counts').put(counts, day);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  }, warmCards);
  await context.close();
}

async function cold(ours: string, theirs: string): Promise<readonly Figure[]> {
  const [us, them]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [url, times] of inTurn(round, [ours, us] as const, [theirs, them] as const)) {
      const profile = newProfile();
      times.push(await timeToInteractive(url, profile));
      rmSync(profile, { recursive: true, force: true });
    }
  }
  return [
    figureOf('start.cold.ms', 'ms', us),
    figureOf('start.cold.peer.ms', 'ms', them, peer),
    figureOf('start.cold.ratio', 'ratio', ratios(us, them), peer),
  ];
}

async function warm(ours: string, theirs: string): Promise<readonly Figure[]> {
  const [us, them]: [number[], number[]] = [[], []];
  const [ourProfile, theirProfile] = [newProfile(), newProfile()];
  await addCards(ours, ourProfile);
  await timeToInteractive(theirs, theirProfile);
  const pages = [
    [ours, us, ourProfile],
    [theirs, them, theirProfile],
  ] as const;
  for (let round = 0; round < rounds; round += 1) {
    for (const [url, times, profile] of inTurn(round, ...pages)) {
      times.push(await timeToInteractive(url, profile));
    }
  }
  for (const profile of [ourProfile, theirProfile])
    rmSync(profile, { recursive: true, force: true });
  return [
    figureOf('start.warm.ms', 'ms', us),
    figureOf('start.warm.peer.ms', 'ms', them, peer),
    figureOf('start.warm.ratio', 'ratio', ratios(us, them), peer),
  ];
}

/** The two in alternating order, so that neither always comes after the other. */
function inTurn<T>(round: number, first: T, second: T): readonly T[] {
  return round % 2 === 0 ? [first, second] : [second, first];
}

/** The renderer's scripts and styles, and its fonts, in thousands of bytes after gzip. */
function sizes(folder: string): readonly Figure[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const total = (pattern: RegExp) =>
    files
      .filter((file) => pattern.test(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length / 1000, 0);
  return [
    figureOf('renderer.code.kB', 'kB', [total(/\.(js|css|html)$/)]),
    figureOf('renderer.fonts.kB', 'kB', [total(/\.woff2$/)]),
  ];
}

/** The house area. */
export const house: BenchCase = async () => {
  const out = join(import.meta.dirname, '../../out');
  const ours = await serveWeb({ port: 0, root: join(out, 'web') });
  const theirs = await serveWeb({ port: 0, root: join(out, 'bench-empty') });
  try {
    return [
      ...(await cold(ours.url, theirs.url)),
      ...(await warm(ours.url, theirs.url)),
      ...sizes(join(out, 'renderer')),
    ];
  } finally {
    await ours.close();
    await theirs.close();
  }
};

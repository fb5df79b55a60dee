/** How soon the desk can be used, beside the least page of its kind; and how large it is. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openChromium } from '#support/drivers/chromium.ts';
import { storeOpen } from '#support/drivers/reader-steps.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type BenchCase, type Figure, figureOf, ratios } from './figure.ts';

const rounds = 15;
const warmCards = 5_000;
const peer = 'empty React + Dexie page';

/** Until a browser that was just opened has come to rest, in milliseconds: its own pages load beside ours else. */
const browserAtRest = 2_500;

/** In milliseconds since the start: the first screen obeys; the store behind it is open, where a page says so. */
type Start = { readonly interactive: number; readonly open: number | null };

/** A start on a profile that is new or kept. */
async function startOn(url: string, profile: string): Promise<Start> {
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await setTimeout(browserAtRest);
    await page.goto(url);
    return await saidTimes(page);
  } finally {
    await context.close();
  }
}

/** When the page said that it can be used. It is left alone meanwhile: asking takes its time from it. */
async function saidTimes(page: Page): Promise<Start> {
  for (let asked = 0; asked < 10; asked += 1) {
    await setTimeout(2_000);
    const [interactive, open = null] = await page.evaluate(() =>
      ['plenum:interactive', 'plenum:open'].map(
        (name) => performance.getEntriesByName(name)[0]?.startTime,
      ),
    );
    if (interactive !== undefined) return { interactive, open };
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
  await storeOpen(page);
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
  const [us, them]: [Start[], Start[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [url, times] of inTurn(round, [ours, us] as const, [theirs, them] as const)) {
      const profile = newProfile();
      times.push(await startOn(url, profile));
      rmSync(profile, { recursive: true, force: true });
    }
  }
  return figuresOf('start.cold', us, them);
}

async function warm(ours: string, theirs: string): Promise<readonly Figure[]> {
  const [us, them]: [Start[], Start[]] = [[], []];
  const [ourProfile, theirProfile] = [newProfile(), newProfile()];
  await addCards(ours, ourProfile);
  await startOn(theirs, theirProfile);
  const pages = [
    [ours, us, ourProfile],
    [theirs, them, theirProfile],
  ] as const;
  for (let round = 0; round < rounds; round += 1) {
    for (const [url, times, profile] of inTurn(round, ...pages)) {
      times.push(await startOn(url, profile));
    }
  }
  for (const profile of [ourProfile, theirProfile])
    rmSync(profile, { recursive: true, force: true });
  return figuresOf('start.warm', us, them);
}

function figuresOf(name: string, us: readonly Start[], them: readonly Start[]): readonly Figure[] {
  const ours = us.map(({ interactive }) => interactive);
  const theirs = them.map(({ interactive }) => interactive);
  const opened = us.flatMap(({ open }) => open ?? []);
  return [
    figureOf(`${name}.ms`, 'ms', ours),
    figureOf(`${name}.open.ms`, 'ms', opened),
    figureOf(`${name}.peer.ms`, 'ms', theirs, peer),
    figureOf(`${name}.ratio`, 'ratio', ratios(ours, theirs), peer),
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

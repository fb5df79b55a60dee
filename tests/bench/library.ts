/** How fast files become readable, how smooth the page stays meanwhile, and what the corpus does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chanceOf } from '#core/chance.ts';
import { openChromium } from '#support/drivers/chromium.ts';
import { makeEpub } from '#support/formats/make-epub.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { hasCorpus } from '../corpus/manifest.ts';
import { openInApp, reachingFiles } from '../corpus/open-in-app.ts';
import { tryCorpus } from '../corpus/try-corpus.ts';
import { openChoice } from './choose-files.ts';
import { type BenchCase, figureOf } from './figure.ts';

const out = join(import.meta.dirname, '../../out/web');
const rounds = 5;
const restMilliseconds = 1500;

/** Sentences of words that no other seed has: no text is taken for a version of another. */
function sentences(count: number, seed: number): string[] {
  const chance = chanceOf(`bench ${seed}`);
  const word = () => {
    const length = 2 + Math.floor(chance() * 8);
    return Array.from({ length }, () => String.fromCharCode(97 + chance() * 26)).join('');
  };
  return Array.from({ length: count }, () => `${Array.from({ length: 14 }, word).join(' ')}.`);
}

function article(seed: number): string {
  return `Article ${seed}\n\n${sentences(90, 10_000 + seed).join('\n\n')}`.slice(0, 6000);
}

function longMarkdown(seed: number): string {
  const lines = sentences(12_000, 20_000 + seed).map((line, at) =>
    at % 12 === 0
      ? `## Part ${seed}-${at}\n\n${line}`
      : `${line} With *emphasis* and [a link](https://example.com/${at}).`,
  );
  return `# Long ${seed}\n\n${lines.join('\n\n')}`.slice(0, 1024 * 1024);
}

/** A book of 2,000 chapters, of about 2 KB each. */
function longBook(seed: number): Uint8Array {
  const chapters = Array.from({ length: 2000 }, (_, at) => {
    const words = sentences(18, 1_000_000 + seed * 5000 + at).join('</p><p>');
    return `<h1>Chapter ${seed}-${at}</h1><p>${words}</p>`;
  });
  return makeEpub({ title: `Book ${seed}`, chapters });
}

/** From the choice of the file to the frame that shows its first words, and the longest frame meanwhile. */
async function timeToRead(
  { page, choose }: App,
  path: string,
): Promise<{ ms: number; frame: number }> {
  await page.evaluate(() => {
    document.addEventListener(
      'change',
      () => {
        const began = performance.now();
        let last = began;
        let frame = 0;
        const watch = (now: number) => {
          frame = Math.max(frame, now - last);
          last = now;
          if (document.querySelector('article[tabindex] [data-block]') === null) {
            requestAnimationFrame(watch);
            return;
          }
          setTimeout(() => {
            Object.assign(window, { timed: { ms: performance.now() - began, frame } });
          });
        };
        requestAnimationFrame(watch);
      },
      { capture: true, once: true },
    );
  });
  await choose(path);
  const timed = await page.waitForFunction(() => (window as { timed?: unknown }).timed);
  return timed.evaluate((value) => value as { ms: number; frame: number });
}

/** The app's page, a folder for the files that it opens, and the way to have them chosen. */
type App = {
  readonly page: Page;
  readonly folder: string;
  readonly choose: ReturnType<typeof openChoice>;
};

/** Runs `work` on the app as it is built for the web, with a profile of its own. */
async function inApp<T>(work: (app: App) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const server = await serveWeb({ port: 4_319, root: out });
  const context = await openChromium(join(folder, 'profile'), { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const choose = openChoice(page);
    await page.goto(server.url);
    return await work({ page, folder, choose });
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const kinds = [
  { name: 'import.article.ms', file: 'article.txt', make: article },
  { name: 'import.markdown1MB.ms', file: 'long.md', make: longMarkdown },
  { name: 'import.epub2000.firstChapter.ms', file: 'long.epub', make: longBook },
] as const;

/** `import.article.longestFrame.ms` of `import.article.ms`. */
function frameName(name: string): string {
  return name.replace(/(?:\.firstChapter)?\.ms$/, '.longestFrame.ms');
}

/** Each kind of file from its choice to its first words; the frames are those of all of them. */
export const libraryImport: BenchCase = () =>
  inApp(async (app) => {
    const { page, folder } = app;
    const times = new Map<string, number[]>();
    const frames = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, file, make } of kinds) {
        await page.evaluate(() => {
          location.hash = '/';
        });
        await page.reload();
        await page.getByRole('heading', { name: 'Library' }).waitFor();
        // What the desk does after its start is measured elsewhere.
        await page.waitForTimeout(restMilliseconds);
        // Files of one name are compared as versions of each other.
        const path = join(folder, `${round}-${file}`);
        writeFileSync(path, make(round));
        const { ms, frame } = await timeToRead(app, path);
        times.set(name, [...(times.get(name) ?? []), ms]);
        frames.set(name, [...(frames.get(name) ?? []), frame]);
      }
    }
    return [
      ...kinds.map(({ name }) => figureOf(name, 'ms', times.get(name) ?? [])),
      ...kinds.map(({ name }) => figureOf(frameName(name), 'ms', frames.get(name) ?? [])),
      figureOf('import.longestFrame.ms', 'ms', [...frames.values()].flat()),
    ];
  });

/** Every file of the corpus, and those that reach for the outside opened in the app. */
export const libraryCorpus: BenchCase = async () => {
  if (!hasCorpus()) {
    console.log('The corpus is not on this machine: it was not measured.');
    return [];
  }
  const { crashes, hangs, faults, tried } = await tryCorpus(() => true);
  console.log(`Of ${tried} files of the corpus ${tried - faults.length} came out as expected.`);
  const opened = await inApp(({ page, choose }) =>
    openInApp(page, reachingFiles(), async (paths) => {
      await page.getByRole('heading', { name: 'Library' }).waitFor();
      await choose(paths);
    }),
  );
  return [
    figureOf('corpus.crashes', 'count', [crashes + hangs + opened.disturbances.length]),
    figureOf('corpus.outsideRequests', 'count', [opened.outside.length]),
  ];
};

/** How fast anchors are carried to a new revision, and how truly, beside the peers. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { chanceFrom } from '#core/chance.ts';
import type { Passage } from '#core/text/passage.ts';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type Edits, editText } from '../fixtures/anchor/edited-text.ts';
import { corpusFolder, revisionPairs } from '../fixtures/anchor/revision-pairs.ts';
import { askedOf, type Matcher, ours, tally } from '../fixtures/anchor/tally.ts';
import type { AnchorBench, PeerName } from './anchor-page/main.ts';
import { type BenchCase, type Figure, figureOf } from './figure.ts';

declare global {
  interface Window {
    anchorBench: AnchorBench;
  }
}

const rounds = 15;
/** The peer takes seconds for each changed passage: it is asked for these, and its time scaled to all. */
const peerSample = 100;
const highlights = 1_000;
const megabyte = 1_000_000;
const longText = join(corpusFolder, 'longtext/en-moby-dick.txt');
const article = join(
  import.meta.dirname,
  '../../resources/library/chinas-technological-self-reliance.txt',
);
const out = join(import.meta.dirname, '../../out/bench-anchor');

type Task = {
  readonly oldText: string;
  readonly newText: string;
  readonly passages: readonly Passage[];
};

/** So many sentences of the text, evenly spread, and the text after the edits. */
function taskOf(text: string, other: string, edits: Edits, count: number): Task {
  const { oldText, newText, sentences } = editText(text, other, edits, chanceFrom(20_26));
  const marked = sentences.filter(({ old }) => old.end - old.start >= 8);
  const passages = Array.from(
    { length: count },
    (_, index) => marked[Math.floor((index * marked.length) / count)]?.old,
  ).filter((old) => old !== undefined);
  return { oldText, newText, passages };
}

async function timed(page: Page, name: string, task: Task): Promise<readonly Figure[]> {
  const { first, times } = await page.evaluate(
    ([given, count]) => window.anchorBench.migrate(given, count),
    [task, rounds] as const,
  );
  return [
    figureOf(`anchor.${name}.ms`, 'ms', times),
    figureOf(`anchor.${name}.first.ms`, 'ms', [first]),
  ];
}

async function speed(page: Page): Promise<readonly Figure[]> {
  if (!existsSync(longText)) {
    console.log('reader  The long text of the corpus is not here: no figures for 1 MB.');
    return [];
  }
  const whole = readFileSync(longText, 'utf8').replace(/([^\n])\n(?!\n)/g, '$1 ');
  const [text, other] = [whole.slice(0, megabyte), whole.slice(megabyte)];
  const edited = taskOf(text, other, { words: 0.02 }, highlights);
  const moves = { deletedParagraphs: 0.03, movedParagraphs: 0.03 };
  const ourFigures = [
    await timed(page, 'edited1MB', edited),
    await timed(page, 'unchanged1MB', { ...edited, newText: edited.oldText }),
    await timed(page, 'restructured1MB', taskOf(text, other, moves, highlights)),
  ].flat();
  const peer = await page.evaluate(
    ([given, sample]) => window.anchorBench.timeHypothesis(given, sample),
    [edited, peerSample] as const,
  );
  const us = ourFigures[0]?.median ?? Number.NaN;
  const peerName = `approx-string-match weighed as Hypothesis does; ${peerSample} of ${highlights}, scaled`;
  return [
    ...ourFigures,
    figureOf('anchor.edited1MB.hypothesis.ms', 'ms', [peer], peerName),
    figureOf('anchor.edited1MB.vsHypothesis', 'ratio', [peer / us], peerName),
  ];
}

async function articleSpeed(page: Page): Promise<readonly Figure[]> {
  const text = readFileSync(article, 'utf8');
  return timed(page, 'article100', taskOf(text, text, { words: 0.02 }, 100));
}

async function truth(page: Page): Promise<readonly Figure[]> {
  const pairs = revisionPairs();
  if (pairs.length === 0) {
    console.log('reader  The real revisions of the corpus are not here: no figures of truth.');
    return [];
  }
  const asked = askedOf(pairs);
  const peers: readonly PeerName[] = ['hypothesis', 'domAnchor', 'recogito'];
  const matchers: (readonly [string, Matcher])[] = [
    ['anchor.revisions', ours('both texts')],
    ['anchor.revisions.newTextAlone', ours('the new text')],
    ...peers.map((name) => [`anchor.revisions.${name}`, peerMatcher(page, name)] as const),
  ];
  const figures: Figure[] = [];
  for (const [name, matcher] of matchers) {
    const { surviving, correct, wrong, vanished, attached } = await tally(asked, matcher);
    figures.push(
      figureOf(`${name}.silentWrong`, 'count', [wrong]),
      figureOf(`${name}.correct.pct`, '%', [(100 * correct) / surviving]),
      figureOf(`${name}.vanishedAttached.pct`, '%', [(100 * attached) / vanished]),
    );
  }
  return figures;
}

/** The peer in the page, asked with the contexts that it would store: 32 code units each side. */
function peerMatcher(page: Page, name: PeerName): Matcher {
  return (pair, olds) => {
    const { text } = pair.old;
    const quotes = olds.map(({ start, end }) => ({
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      start,
    }));
    return page.evaluate(([who, newText, some]) => window.anchorBench.match(who, newText, some), [
      name,
      pair.new.text,
      quotes,
    ] as const);
  };
}

/** The anchoring of the reader area. */
export const readerAnchor: BenchCase = async () => {
  await build({
    root: join(import.meta.dirname, 'anchor-page'),
    base: './',
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true, target: 'chrome130' },
  });
  const server = await serveWeb({ port: 0, root: out });
  const profile = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    await page.waitForFunction(() => 'anchorBench' in window);
    return [...(await articleSpeed(page)), ...(await speed(page)), ...(await truth(page))];
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
};

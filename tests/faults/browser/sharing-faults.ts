/** Faults of a browser that is used twice at once, or that gives no more room. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CopyFault } from '#renderer/storage/transfer/copy-fault.ts';
import type { Result } from '#shared/result.ts';
import { type Fault, must, mustBeSame } from '../fault.ts';
import { BrowserDesk, type Told } from './browser-desk.ts';

/** The faults of sharing and of room, for the page at `url`. */
export function sharingFaults(url: string): readonly Fault[] {
  /** Runs `work` on a desk in a browser, and ends the browser whatever comes of it. */
  const onDesk = async (folder: string, work: (desk: BrowserDesk) => Promise<string>) => {
    const desk = await BrowserDesk.begin(join(folder, 'profile'), url, 10);
    try {
      return await work(desk);
    } finally {
      await desk.end();
    }
  };
  return [
    {
      name: 'two pages of the app at once',
      needs: null,
      tryIt: ({ folder }) => onDesk(folder, actInTwoPages),
    },
    {
      name: 'two pages that shorten the journal while both act',
      needs: null,
      tryIt: ({ folder }) => onDesk(folder, shortenInTwoPages),
    },
    {
      name: 'two browsers on one profile',
      needs: null,
      isLong: true,
      tryIt: ({ folder }) => onDesk(folder, (desk) => openTwice(desk, url)),
    },
    {
      name: 'no more room in the browser while acts are done',
      needs: null,
      tryIt: ({ folder }) => onDesk(folder, fillWithActs),
    },
    {
      name: 'no more room in the browser while a snapshot is written',
      needs: null,
      isLong: true,
      tryIt: ({ folder }) => onDesk(folder, fillWithSnapshots),
    },
    {
      name: 'no more room in the browser while a copy is taken in',
      needs: null,
      isLong: true,
      tryIt: ({ folder }) => onDesk(folder, fillWithCopy),
    },
  ];
}

async function actInTwoPages(desk: BrowserDesk): Promise<string> {
  const other = await desk.openSecond();
  await other.evaluate('faults.begin()');
  const before = await desk.ask<number>('lastSequence()');
  await Promise.all([desk.ask('actFor(30, 5)'), other.evaluate('faults.actFor(30, 6)')]);
  const last = await desk.ask<number>('lastSequence()');
  must(last >= before + 30, () => 'both pages act');
  await mustBeWhole(desk);
  return `${last - before} acts of two pages are one journal without a gap, in the vault too`;
}

async function shortenInTwoPages(desk: BrowserDesk): Promise<string> {
  await desk.ask('actFor(120, 4)');
  const taken = await desk.ask<Result<unknown, unknown>>('snapshot()');
  must(taken.ok, () => 'a snapshot is taken');
  const other = await desk.openSecond();
  await other.evaluate('faults.begin()');
  await Promise.all([
    desk.ask('shorten()'),
    other.evaluate('faults.shorten()'),
    desk.ask('actFor(10, 5)'),
    other.evaluate('faults.actFor(10, 6)'),
  ]);
  const [acts, last] = [await desk.ask<number>('acts()'), await desk.ask<number>('lastSequence()')];
  must(last >= 140 && acts < 60, () => `${acts} of ${last} acts are left`);
  await mustBeWhole(desk);
  await desk.ask('settle()');
  const all = await desk.acknowledged();
  await desk.end('close');
  const after = await desk.mustTellOrHave(all, 'after the shortening');
  must(after.kind === 'ready', () => `it opens again, and is not ${after.kind}`);
  return `${acts} of ${last} acts are left, a journal without a gap; the vault makes the same database`;
}

/** Chromium itself refuses a second browser where it can; where it starts all the same, it gets no answer. */
async function openTwice(desk: BrowserDesk, url: string): Promise<string> {
  const second = new BrowserDesk(desk.folder, url);
  let told = 'the second browser does not start';
  try {
    await second.open();
    told = await Promise.race([second.ask<Told>('look()').then(toldWords), wait(patience, silent)]);
  } catch (cause) {
    if (!String(cause).includes('The browser ended')) throw cause;
  }
  await desk.ask('actFor(5, 9)');
  await mustBeWhole(desk);
  await second.end();
  await desk.ask('settle()');
  const all = await desk.acknowledged();
  await desk.end('close');
  const after = await desk.mustTellOrHave(all, 'after the second');
  must(after.kind === 'ready', () => `the first opens again, and is not ${after.kind}`);
  return `${told}; the first goes on, and opens again`;
}

/** In milliseconds. */
const patience = 3_000;
const silent = 'the second browser gets no database';

function toldWords({ kind, reason }: Told): string {
  must(kind !== 'ready', () => 'a second browser is not given the database too');
  return `the second is told ${kind} (${reason ?? 'not there'})`;
}

const someRoom = 256 * 1_024;

/** Acts of much text until one is refused: it is not there at all, and those before are. */
async function fillWithActs(desk: BrowserDesk): Promise<string> {
  await desk.end('close');
  // A browser that runs already has promised its pages room for a while.
  await desk.openWithRoom(someRoom);
  let acknowledged = await desk.acknowledged();
  let refusal = '';
  for (let act = 0; act < 40 && refusal === ''; act += 1) {
    refusal = await desk.ask<string>('addMany(50, 2_000).then(() => "", (cause) => String(cause))');
    if (refusal === '') acknowledged = await desk.acknowledged();
  }
  must(/Quota/.test(refusal), () => `an act is refused for want of room: “${refusal}”`);
  const found = await desk.acknowledged();
  must(found.last === acknowledged.last, () => 'the refused act is not in the journal');
  mustBeSame(found.records, acknowledged.records, 'after the refused act');
  const { problem } = await desk.vault();
  must(problem === null || problem.kind === 'disk-full', () => `${problem?.reason}`);
  await desk.page.setQuota(null);
  await desk.ask('actFor(3, 8)');
  await mustBeWhole(desk);
  return `refused as “${refusal.trim()}”, all before it is there; then it goes on`;
}

async function fillWithSnapshots(desk: BrowserDesk): Promise<string> {
  await desk.ask('addMany(1_000, 1_000)');
  await desk.ask('settle()');
  const all = await desk.acknowledged();
  await desk.end('close');
  await desk.openWithRoom(someRoom);
  await desk.ask('settle()');
  const taken = await desk.ask<Result<unknown, { kind: string; reason: string }>>('snapshot()');
  must(!taken.ok && taken.error.kind === 'disk-full', () => `told: ${JSON.stringify(taken)}`);
  const found = await desk.acknowledged();
  must(found.last === all.last, () => 'nothing else changes');
  await desk.page.setQuota(null);
  const again = await desk.ask<Result<unknown, unknown>>('snapshot()');
  must(again.ok, () => 'with room it is taken');
  await mustBeWhole(desk);
  return `told as disk-full (${taken.error.reason}); with room it is taken`;
}

async function fillWithCopy(desk: BrowserDesk): Promise<string> {
  await desk.ask('addMany(1_000, 2_000)');
  const copy = await desk.ask<string>('makeCopy()');
  await desk.ask('undo()');
  await desk.ask('settle()');
  const all = await desk.acknowledged();
  await desk.end('close');
  await desk.openWithRoom(someRoom);
  const taken = await desk.ask<Result<unknown, CopyFault>>(`takeCopy('${copy}')`);
  must(!taken.ok && taken.error.kind === 'disk-full', () => `told: ${JSON.stringify(taken)}`);
  const found = await desk.acknowledged();
  must(found.last === all.last, () => 'the import is no act');
  mustBeSame(found.records, all.records, 'after the refused import');
  await desk.page.setQuota(null);
  const again = await desk.ask<Result<unknown, CopyFault>>(`takeCopy('${copy}')`);
  must(again.ok, () => 'with room it is taken in');
  await mustBeWhole(desk);
  return 'told as disk-full, nothing of it was taken in; with room it was';
}

/** The database fits its journal, and the vault makes the same. */
async function mustBeWhole(desk: BrowserDesk): Promise<void> {
  for (const call of ['torn()', 'compareVault()']) {
    const words = await desk.ask<string[]>(call);
    must(words.length === 0, () => `${call}: ${words.join('; ')}`);
  }
}

/** Runs the kills and every other fault, says what came of them, and keeps the figures with the bench's. */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { figureOf, keepFigures } from '../bench/figure.ts';
import type { KillFigures } from './browser/kill-tally.ts';
import { type KillWish, killRepeatedly, killsOfSeed } from './browser/kills.ts';
import { everyFault } from './every-fault.ts';
import type { Fault } from './fault.ts';
import { type Tried, tryFaults } from './try-faults.ts';

/** Two browsers keep two cores busy. */
const width = 2;
const kills = { whole: 1_000, short: 6 };
/** The kills end after so many minutes, however many they are: the whole suite stays below ten. */
const longestKills = 8;

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});
const began = Date.now();
const served = await serveWeb({ port: 0, root: join(import.meta.dirname, '../../out/faults') });
const isPart = [values.seed, values.only].some((one) => one !== undefined) || values.kills === '0';
const [killed, tried] = await tryAll().finally(() => served.close());

for (const words of killed.words.slice(0, 40)) console.error(words);
for (const { name, outcome, words } of tried) {
  if (outcome === 'fell short') console.error(`FELL SHORT  ${name}: ${words}`);
  else if (!values.short) console.log(`${outcome}  ${name}: ${words}`);
}
console.log(lineOf(killed, tried, Math.round((Date.now() - began) / 1_000)));

const short = tried.filter(({ outcome }) => outcome === 'fell short').length;
const held = tried.filter(({ outcome }) => outcome === 'held').length;
const isSafe = killed.lostActs + killed.tornStates === 0;
if (!values.short && !isPart) keep();
if (values.report !== undefined) {
  const counted = { passed: held + (isSafe ? 1 : 0), failed: short + (isSafe ? 0 : 1) };
  writeFileSync(values.report, JSON.stringify(counted));
}
process.exitCode = isSafe && short === 0 ? 0 : 1;

/** The kills beside the faults that need no browser, then those that do. */
async function tryAll(): Promise<[KillFigures, readonly Tried[]]> {
  const { onDisk, inBrowser } = everyFault(served.url);
  const wanted = ({ name, isLong }: Fault) =>
    values.only === undefined ? !(values.short && isLong) : name.includes(values.only);
  const isFaults = values.seed === undefined;
  const isKills = values.only === undefined;
  const most = values.seed === undefined ? kills[values.short ? 'short' : 'whole'] : killsOfSeed;
  const wish: KillWish = {
    count: isKills ? Number(values.kills ?? most) : 0,
    longest: Number(values.minutes ?? longestKills) * 60_000,
    firstSeed: Number(values.seed ?? 1),
    // One seed alone is one profile.
    width: isFaults || values.kills !== undefined ? width : 1,
  };
  const [killed, first] = await Promise.all([
    killRepeatedly(served.url, wish),
    tryFaults(isFaults ? onDisk.filter(wanted) : [], values.short, 1),
  ]);
  const browserFaults = isFaults ? inBrowser.filter(wanted) : [];
  return [killed, [...first, ...(await tryFaults(browserFaults, values.short, width))]];
}

function lineOf(figures: KillFigures, all: readonly Tried[], seconds: number): string {
  const { browserKills, pageKills, acknowledged, behind } = figures;
  const { lostActs, tornStates, restored, seeds } = figures;
  const count = (outcome: Tried['outcome']) => all.filter((one) => one.outcome === outcome).length;
  const passed = count('not here') === 0 ? '' : `, ${count('not here')} not possible here`;
  return (
    `${browserKills + pageKills} kills (${browserKills} of a whole browser, ${pageKills} of its page; ` +
    `seeds ${seeds}), ${acknowledged} acts acknowledged, ${behind} not awaited, ${lostActs} lost, ${tornStates} torn states, ` +
    `${restored} databases restored; ${count('held')} other faults held, ` +
    `${count('fell short')} fell short${passed}, in ${seconds} s`
  );
}

function keep(): void {
  const { browserKills, pageKills, acknowledged, behind, lostActs, tornStates } = killed;
  keepFigures(join(import.meta.dirname, '../../bench-results.json'), [
    figureOf('faults.kills', 'count', [browserKills + pageKills]),
    figureOf('faults.browserKills', 'count', [browserKills]),
    figureOf('faults.acknowledged', 'count', [acknowledged]),
    figureOf('faults.behind', 'count', [behind]),
    figureOf('faults.lostActs', 'count', [lostActs]),
    figureOf('faults.tornStates', 'count', [tornStates]),
    figureOf('faults.kinds', 'count', [held]),
  ]);
}

/** Kills the browser at random moments of a reader's acts, and looks for what was lost or torn. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { BrowserProcess } from './browser-process.ts';

/** What came of the kills. */
export type KillFigures = {
  readonly kills: number;
  /** Acts that were acknowledged, all rounds together. */
  readonly acknowledged: number;
  /** Acknowledged acts that were not there afterwards. */
  readonly lostActs: number;
  /** Starts that found a database which is not what its journal says. */
  readonly tornStates: number;
  /** Starts that found the browser's database gone or older, and restored it from the vault. */
  readonly restored: number;
  /** What was lost or torn, in words. */
  readonly words: readonly string[];
};

type Begun = { readonly was: string; readonly torn: string[]; readonly lastSequence: number };

const killsOfProfile = 20;
/** The page acts for at most so long before it is killed, in milliseconds. */
const longestLife = 250;

/** Kills `count` times over fresh profiles, several browsers at a time; the moments follow from `seed`. */
export async function killRepeatedly(count: number, seed: number, width = 2): Promise<KillFigures> {
  const root = join(import.meta.dirname, '../../out/faults');
  const served = await serveWeb({ port: 0, root });
  const figures = { kills: 0, acknowledged: 0, lostActs: 0, tornStates: 0, restored: 0 };
  const words: string[] = [];
  let profiles = 0;
  const work = async () => {
    while (figures.kills < count) {
      profiles += 1;
      await killInProfile(served.url, seed + profiles, () => figures.kills < count, figures, words);
    }
  };
  try {
    await Promise.all(Array.from({ length: width }, work));
  } finally {
    await served.close();
  }
  return { ...figures, words };
}

async function killInProfile(
  url: string,
  seed: number,
  goesOn: () => boolean,
  figures: { -readonly [Name in Exclude<keyof KillFigures, 'words'>]: number },
  words: string[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-kill-'));
  let known = 0;
  const check = ({ was, torn, lastSequence }: Begun) => {
    if (was !== 'ready') figures.restored += 1;
    if (torn.length > 0) figures.tornStates += 1;
    words.push(...torn);
    if (lastSequence >= known) return;
    figures.lostActs += known - lastSequence;
    words.push(`acts ${lastSequence + 1} to ${known} were acknowledged and are gone (${was})`);
    known = lastSequence;
  };
  try {
    for (let kill = 0; kill <= killsOfProfile; kill += 1) {
      const browser = await BrowserProcess.open(folder, url, (payload) => {
        const { acknowledged } = JSON.parse(payload) as { acknowledged: number };
        figures.acknowledged += 1;
        known = Math.max(known, acknowledged);
      });
      try {
        check(await browser.evaluate<Begun>('faults.begin()'));
        if (kill === killsOfProfile || !goesOn()) break;
        await browser.evaluate(`faults.act(${seed * 1_000 + kill})`);
        await wait(momentOf(seed * 1_000 + kill));
        figures.kills += 1;
      } finally {
        await browser.kill();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A moment of the page's life, in milliseconds, spread evenly over the seeds. */
function momentOf(seed: number): number {
  return (Math.imul(seed, 2_654_435_761) >>> 0) % longestLife;
}

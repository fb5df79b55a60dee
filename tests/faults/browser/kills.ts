/** Kills browsers and their pages at random moments of a reader's acts, and looks for what was lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, chanceFrom } from '#core/chance.ts';
import type { BrowserPage } from './browser-page.ts';
import { BrowserProcess } from './browser-process.ts';
import { type KillFigures, KillTally } from './kill-tally.ts';

/** What the page found when it opened its database. */
type Begun = {
  readonly was: string;
  readonly torn: readonly string[];
  readonly lastSequence: number;
};

const browsersOfProfile = 12;
/** A browser's lives: its page is killed in each but the last, in which all of it is. */
const livesOfBrowser = 3;
/** The most kills in one profile, under one seed. */
export const killsOfSeed = browsersOfProfile * livesOfBrowser;
/** A page acts for at most so long before it is killed, in milliseconds. */
const longestLife = 350;
/** One life in so many is ended while the database is still being opened. */
const earlyEnds = 8;

/** How often, and how long at most. */
export type KillWish = {
  readonly count: number;
  /** In milliseconds: then there are fewer kills. */
  readonly longest: number;
  /** Each profile has a seed of its own: this, the one after it, … */
  readonly firstSeed: number;
  /** So many browsers at a time. */
  readonly width: number;
};

/** Kills `count` times in fresh profiles, or until the time is over. `url` is the page's. */
export async function killRepeatedly(
  url: string,
  { count, longest, firstSeed, width }: KillWish,
): Promise<KillFigures> {
  const all = new KillTally(count, performance.now() + longest);
  let nextSeed = firstSeed;
  const work = async () => {
    while (all.goesOn) {
      const profile = new KilledProfile(url, nextSeed, all);
      nextSeed += 1;
      await profile.run();
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return { ...all.figures(), seeds: `${firstSeed} to ${nextSeed - 1}` };
}

/** One profile through many kills. */
class KilledProfile {
  readonly #url: string;
  readonly #seed: number;
  readonly #chance: Chance;
  readonly #all: KillTally;
  readonly #folder = mkdtempSync(join(tmpdir(), 'plenum-kill-'));
  /** The last act that was acknowledged, in any life. */
  #known = 0;
  #life = 0;

  constructor(url: string, seed: number, all: KillTally) {
    this.#url = url;
    this.#seed = seed;
    this.#chance = chanceFrom(seed);
    this.#all = all;
  }

  async run(): Promise<void> {
    try {
      for (let count = 0; count < browsersOfProfile && this.#all.goesOn; count += 1) {
        await this.#withBrowser((browser, page) => this.#livesOf(browser, page));
      }
      await this.#withBrowser((_browser, page) => this.#lookAtTheEnd(page));
    } finally {
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }

  async #withBrowser(
    use: (browser: BrowserProcess, page: BrowserPage) => Promise<void>,
  ): Promise<void> {
    const browser = BrowserProcess.start(this.#folder);
    try {
      await use(browser, await browser.openPage(this.#url, (text) => this.#hear(text)));
    } finally {
      await browser.kill();
    }
  }

  async #livesOf(browser: BrowserProcess, page: BrowserPage): Promise<void> {
    for (let life = 1; life < livesOfBrowser && this.#all.goesOn; life += 1) {
      const processes = await browser.pageProcesses();
      const gone = page.untilCrash();
      await this.#live(page);
      for (const id of processes) killProcess(id);
      await gone.promise;
      gone.stop();
      this.#all.pageKills += 1;
      await page.open(this.#url);
    }
    if (!this.#all.goesOn) return;
    await this.#live(page);
    await browser.kill();
    this.#all.browserKills += 1;
  }

  /** Opens the database and acts; resolves at a random moment of it. */
  async #live(page: BrowserPage): Promise<void> {
    this.#life += 1;
    const begun = page.evaluate<Begun>('faults.begin()').then((found) => this.#check(found));
    const moment = this.#chance() * longestLife;
    if (this.#chance() * earlyEnds < 1) {
      await Promise.race([begun, wait(moment / 4)]);
      // The page may be killed before it has answered.
      begun.catch(() => undefined);
      return;
    }
    await begun;
    await page.evaluate(`faults.act(${Math.floor(this.#chance() * 2 ** 31)})`);
    await wait(moment);
  }

  async #lookAtTheEnd(page: BrowserPage): Promise<void> {
    this.#check(await page.evaluate<Begun>('faults.begin()'));
    this.#noteTorn(await page.evaluate<string[]>('faults.compareVault()'));
  }

  #hear(text: string): void {
    const told = JSON.parse(text) as { kept: number } | { behind: number } | { fault: string };
    if ('fault' in told) {
      this.#noteTorn([`an act failed: ${told.fault}`]);
      return;
    }
    // The act has ended, and the screen says that the vault has it not yet.
    if ('behind' in told) {
      this.#all.behind += 1;
      return;
    }
    this.#all.acknowledged += 1;
    this.#known = Math.max(this.#known, told.kept);
  }

  #check({ was, torn, lastSequence }: Begun): void {
    if (was !== 'ready') this.#all.restored += 1;
    this.#noteTorn(torn);
    if (lastSequence >= this.#known) return;
    this.#all.lostActs += this.#known - lastSequence;
    this.#say(`acts ${lastSequence + 1} to ${this.#known} were acknowledged and are gone (${was})`);
    this.#known = lastSequence;
  }

  #noteTorn(torn: readonly string[]): void {
    if (torn.length > 0) this.#all.tornStates += 1;
    for (const words of torn) this.#say(words);
  }

  #say(words: string): void {
    this.#all.words.push(`seed ${this.#seed}, life ${this.#life}: ${words}`);
  }
}

/** Kills a process; one that the browser had in reserve may have ended by itself. */
function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

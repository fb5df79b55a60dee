/** A desk in a real browser, whose profile the faults can touch while no browser holds it. */
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NotRestored } from '#renderer/storage/restore-store.ts';
import type { RestoreReport } from '#renderer/storage/vault/restore-report.ts';
import type { VaultState } from '#renderer/storage/vault/vault-state.ts';
import type { Result } from '#shared/result.ts';
import { must, mustBeSame, type Records } from '../fault.ts';
import type { BrowserPage } from './browser-page.ts';
import { BrowserProcess } from './browser-process.ts';

/** What the page says opening came to: the app's own words for it, without the store. */
export type Told = {
  readonly kind: 'ready' | 'lost' | 'older' | 'damaged' | 'newer';
  readonly scope?: string;
  readonly reason?: string;
  readonly lastSequence?: number;
  readonly sentinel?: { readonly lastSequence: number } | null;
};

/** What was acknowledged: the number of the last act, and every record after it. */
export type Acknowledged = { readonly last: number; readonly records: Records };

/** A profile with the address of the page. */
export class BrowserDesk {
  readonly folder: string;
  readonly #url: string;
  #browser: BrowserProcess | null = null;
  #page: BrowserPage | null = null;

  constructor(folder: string, url: string) {
    this.folder = folder;
    this.#url = url;
  }

  /** A fresh desk after `count` acts, all of them in its vault and noted; the page is open. */
  static async begin(folder: string, url: string, count: number): Promise<BrowserDesk> {
    const desk = new BrowserDesk(folder, url);
    await desk.open();
    await desk.ask('begin()');
    await desk.ask(`actFor(${count}, 1)`);
    await desk.ask('settle()');
    return desk;
  }

  /** Starts a browser on the profile and shows the page; the database is not opened yet. */
  async open(): Promise<void> {
    this.#browser = BrowserProcess.start(this.folder);
    this.#page = await this.#browser.openPage(this.#url, () => undefined);
  }

  /** Starts a browser that gives `room` bytes more than are used, and opens the database. */
  async openWithRoom(room: number): Promise<void> {
    await this.open();
    const estimate = 'navigator.storage.estimate().then(({ usage }) => usage)';
    await this.page.setQuota((await this.page.evaluate<number>(estimate)) + room);
    await this.ask('begin()');
  }

  /** Shows the page once more, in the same browser. */
  async openSecond(): Promise<BrowserPage> {
    must(this.#browser !== null, () => 'a browser runs');
    return this.#browser.openPage(this.#url, () => undefined);
  }

  get page(): BrowserPage {
    must(this.#page !== null, () => 'a page is open');
    return this.#page;
  }

  /** What `faults.…` of the page answers. */
  ask<T = unknown>(call: string): Promise<T> {
    return this.page.evaluate<T>(`faults.${call}`);
  }

  /** Ends the browser, by a kill or as a reader would. */
  async end(how: 'kill' | 'close' = 'kill'): Promise<void> {
    await this.#browser?.[how]();
    this.#browser = null;
    this.#page = null;
  }

  async acknowledged(): Promise<Acknowledged> {
    const last = await this.ask<number>('lastSequence()');
    return { last, records: JSON.parse(await this.ask<string>('records()')) as Records };
  }

  vault(): Promise<VaultState> {
    return this.ask<VaultState>('vault()');
  }

  /** The paths of the files in `part` of the profile, in the browser's own folder for it. */
  filesIn(part: string): string[] {
    const path = join(this.folder, 'Default', part);
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }

  /** The largest of the files that each hold one value above 64 KiB. */
  largestValue(): { readonly path: string; readonly size: number } {
    const [largest] = this.filesIn('IndexedDB')
      .filter((path) => path.includes('.indexeddb.blob'))
      .map((path) => ({ path, size: statSync(path).size }))
      .sort((one, other) => other.size - one.size);
    must(largest !== undefined, () => 'the profile has a value in a file of its own');
    return largest;
  }

  /** Takes a part of the profile away. */
  remove(part: string): void {
    rmSync(join(this.folder, 'Default', part), { recursive: true });
  }

  /** A copy of the whole profile in `folder`. */
  copyTo(folder: string): BrowserDesk {
    cpSync(this.folder, folder, { recursive: true });
    return new BrowserDesk(folder, this.#url);
  }

  /**
   * Looks at a profile to which something was done: the page must open all that was acknowledged, or
   * say that it is not there, and then bring it back from the vault. Answers what it said.
   */
  async mustTellOrHave(all: Acknowledged, when: string): Promise<Told> {
    await this.open();
    const told = await this.ask<Told>('look()');
    must(told.kind !== 'ready' || told.reason === undefined, () => when);
    if (told.kind !== 'ready') await this.#restore(all, told, when);
    await this.ask('begin()');
    const found = await this.acknowledged();
    must(found.last === all.last, () => {
      return `${when}: ${told.kind} was told, and ${found.last} of ${all.last} acts are there`;
    });
    mustBeSame(found.records, all.records, when);
    const torn = await this.ask<string[]>('torn()');
    must(torn.length === 0, () => `${when}: ${torn.join('; ')}`);
    await this.end();
    return told;
  }

  async #restore(all: Acknowledged, told: Told, when: string): Promise<void> {
    // What only a person can put aside: the whole folder of the databases.
    if (told.scope === 'everything') {
      await this.end();
      this.remove('IndexedDB');
      await this.open();
    }
    const restored = await this.ask<Result<RestoreReport, NotRestored>>('restore()');
    must(restored.ok, () => `${when}: ${told.kind}, not restored: ${JSON.stringify(restored)}`);
    const { missing, lastSequence } = restored.value;
    must(missing.length === 0 && lastSequence === all.last, () => {
      return `${when}: only ${lastSequence} of ${all.last} acts came back: ${JSON.stringify(missing)}`;
    });
  }
}

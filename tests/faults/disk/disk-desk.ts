/** The real storage over main's own vault and sentinel on a disk; IndexedDB alone is in memory. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import type { BrowserWindow, Dialog } from 'electron';
import * as v from 'valibot';
import { type Chance, chanceFrom } from '#core/chance.ts';
import { createElectronHost } from '#renderer/host/electron.ts';
import type { Host } from '#renderer/host/host.ts';
import type { Store } from '#renderer/storage/act.ts';
import { openStore, sourceOf } from '#renderer/storage/open-store.ts';
import type { OpenedStore } from '#renderer/storage/opened-store.ts';
import { type NotRestored, restoreStore } from '#renderer/storage/restore-store.ts';
import { attachVault, type Safety } from '#renderer/storage/vault/attach-vault.ts';
import type { RestoreReport } from '#renderer/storage/vault/restore-report.ts';
import type { Vault } from '#renderer/storage/vault/vault.ts';
import type { Bridge } from '#shared/bridge.ts';
import type { RequestName } from '#shared/ipc.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultFolder } from '#shared/vault-files.ts';
import { ManualTimer } from '#support/storage/manual-timer.ts';
import { actKinds, everyRecord, perform } from '#support/storage/random-acts.ts';
import { tornStateOf } from '#support/storage/torn-state.ts';
import { readSentinel, writeSentinel } from '../../../src/main/profile/sentinel.ts';
import { requestShapes } from '../../../src/main/request-shapes.ts';
import { answerVault } from '../../../src/main/vault/vault.ts';
import { must, type Records } from '../fault.ts';

/** What is open: the store, what keeps it safe, and the vault's own figures. */
type Running = { readonly store: Store; readonly safety: Safety; readonly vault: Vault };

/** A reader's desk whose profile is the folder `profile`. */
export class DiskDesk {
  readonly profile: string;
  readonly timer = new ManualTimer();
  readonly #chance: Chance = chanceFrom(1);
  #host: Host;
  #store: Store | null = null;
  #running: Running | null = null;
  /** The desk of the trial before: all of them share the databases in memory. */
  static #latest: DiskDesk | null = null;

  private constructor(profile: string) {
    this.profile = profile;
    this.#host = hostOf(profile);
    DiskDesk.#latest = this;
  }

  /** A fresh desk after `count` acts, all of them in the vault. */
  static async begin(profile: string, count: number): Promise<DiskDesk> {
    await DiskDesk.#latest?.loseDatabase();
    const desk = new DiskDesk(profile);
    await desk.start();
    await desk.act(count);
    await desk.settle();
    return desk;
  }

  /** As the app starts on a database that can be used; throws where it cannot. */
  async start(): Promise<Running> {
    const store = { ...(await this.look()), now: this.timer.now };
    const safety = attachVault(sourceOf(store), this.#host, this.timer);
    store.commits.vouch(safety.committed);
    const { vault } = safety;
    must(vault !== null, () => 'the desk has a vault');
    this.#running = { store, safety, vault };
    await vault.settled();
    return this.#running;
  }

  /** Opens a database that can be used, and leaves the vault alone; throws where it cannot. */
  async look(): Promise<Store> {
    const opened = await this.open();
    must(opened.kind === 'ready', () => `the database opens, and is not ${opened.kind}`);
    this.#store = opened.store;
    return opened.store;
  }

  /** What opening comes to, with a main process that was just started. */
  async open(): Promise<OpenedStore> {
    this.stop();
    this.#host = hostOf(this.profile);
    return openStore(this.#host);
  }

  /** Ends the session without a word, as a kill would. */
  stop(): void {
    this.#store?.database.close();
    this.#store = null;
    this.#running = null;
  }

  get running(): Running {
    must(this.#running !== null, () => 'the desk is open');
    return this.#running;
  }

  /** Does acts of a reader until `count` more are committed; answers the number of the last. */
  async act(count: number): Promise<number> {
    const { store } = this.running;
    let last = await this.lastSequence();
    for (const end = last + count; last < end; last = await this.lastSequence()) {
      this.timer.pass(1_000);
      const kind = actKinds[Math.floor(this.#chance() * actKinds.length)] ?? 'add document';
      await perform(store, [{ kind, pick: Math.floor(this.#chance() * 1_000) }]);
    }
    return last;
  }

  /** Gets everything into the vault and the sentinel; throws where it does not. */
  async settle(): Promise<void> {
    const { vault, safety } = this.running;
    const { problem } = await vault.settled();
    must(problem === null, () => `the vault is not behind: ${problem?.reason}`);
    await safety.settle();
  }

  lastSequence(): Promise<number> {
    return sourceOf(this.running.store).lastSequence();
  }

  records(): Promise<Records> {
    return everyRecord(this.#opened);
  }

  /** What does not fit in the open database, in words. */
  torn(): Promise<readonly string[]> {
    return tornStateOf(this.#opened);
  }

  get #opened(): Store {
    must(this.#store !== null, () => 'a database is open');
    return this.#store;
  }

  /** Takes every database away, as Chromium does with a store that it finds corrupt. */
  async loseDatabase(): Promise<void> {
    this.stop();
    for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  }

  /** The recovery screen's way back: everything of the first history that the vault offers. */
  async restore(snapshot: string | null = null): Promise<Result<RestoreReport, NotRestored>> {
    const opened = await this.open();
    must(opened.kind === 'lost', () => `the database is told to be lost, not ${opened.kind}`);
    if (!opened.vault.ok) return opened.vault;
    const [history] = opened.vault.value;
    if (history === undefined) return failure({ kind: 'failed', reason: 'an empty vault' });
    const choice = { databaseId: history.databaseId, snapshot };
    return restoreStore(this.#host, choice, opened.sentinel, async () => undefined);
  }

  /** The path of the only file in `folder` of the vault whose name has `ending`. */
  fileOf(folder: VaultFolder, ending: string): string {
    const names = this.filesOf(folder, ending);
    must(names.length === 1, () => `one file *${ending} in ${folder}, not ${names.length}`);
    return names[0] ?? '';
  }

  /** The paths of the files in `folder` of the vault whose names have `ending`, in their order. */
  filesOf(folder: VaultFolder, ending: string): string[] {
    const path = join(this.profile, 'vault', folder);
    return readdirSync(path)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(path, name));
  }
}

/** Flips bit `bit` of the file at `path`. */
export function flipBit(path: string, bit: number): void {
  const bytes = readFileSync(path);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  writeFileSync(path, bytes);
}

/** The host that the window has, asking the real answers of main without a process between them. */
function hostOf(profile: string): Host {
  const answers = {
    ...answerVault(profile, {} as Dialog, {} as BrowserWindow),
    readSentinel: () => readSentinel(profile),
    writeSentinel: (sentinel: Parameters<typeof writeSentinel>[1]) =>
      writeSentinel(profile, sentinel),
    reportFault: () => success(null),
  };
  const request = (name: RequestName, input: unknown): unknown => {
    const answer = Reflect.get(answers, name) as ((input: unknown) => unknown) | undefined;
    if (answer === undefined) throw new Error(`The faults do not ask main for ${name}`);
    return answer(v.parse(requestShapes[name], input));
  };
  return createElectronHost({ request, listen: () => () => undefined } as Bridge);
}

/** A Chromium that is cheap to start and to kill: one process group, spoken to over a pipe. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { chromiumPath } from '#support/drivers/chromium-path.ts';
import { BrowserPage } from './browser-page.ts';
import { DevToolsPipe } from './devtools-pipe.ts';

/** The smaller build of the same browser starts three times as fast, without its wrapper faster still. */
const smallBuilds = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium-headless-shell',
];

function executable(): string {
  const path = [...smallBuilds, chromiumPath()].find(
    (candidate) => candidate !== undefined && existsSync(candidate),
  );
  if (path === undefined) throw new Error('There is no Chromium to run the faults in');
  return path;
}

/** What a page without pictures does not need costs a third of the start. */
const switches = [
  '--headless',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-software-rasterizer',
  '--enable-features=NetworkServiceInProcess2',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--remote-debugging-pipe',
];

type Targets = {
  readonly targetInfos: readonly { readonly targetId: string; readonly type: string }[];
};
type Processes = {
  readonly processInfo: readonly { readonly id: number; readonly type: string }[];
};

/** A running browser. */
export class BrowserProcess {
  readonly #child: ChildProcess;
  readonly #pipe: DevToolsPipe;
  #isFirstPageTaken = false;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#pipe = new DevToolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
    child.once('exit', () => this.#pipe.giveUp('The browser ended'));
  }

  /** Starts a browser on the profile `folder`. */
  static start(folder: string): BrowserProcess {
    const isRoot = process.getuid?.() === 0;
    const own = [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${folder}`, 'about:blank'];
    return new BrowserProcess(
      spawn(executable(), [...switches, ...own], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        detached: true,
      }),
    );
  }

  /** Shows `url` in a page of its own; what it reports comes to `onReport`. */
  async openPage(url: string, onReport: (text: string) => void): Promise<BrowserPage> {
    const page = await BrowserPage.attach(this.#pipe, await this.#newTarget(), onReport);
    await page.open(url);
    return page;
  }

  /** The processes that run pages. */
  async pageProcesses(): Promise<readonly number[]> {
    const { processInfo } = await this.#pipe.ask<Processes>('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  /** Kills every process of the browser at once, without a chance to write. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    process.kill(-(this.#child.pid ?? 0), 'SIGKILL');
    await ended;
  }

  /** Ends the browser as a reader would: what is under way is finished. */
  async close(): Promise<void> {
    const ended = once(this.#child, 'exit');
    void this.#pipe.ask('Browser.close').catch(() => undefined);
    await ended;
  }

  async #newTarget(): Promise<string> {
    if (this.#isFirstPageTaken) {
      const wish = { url: 'about:blank' };
      return (await this.#pipe.ask<{ targetId: string }>('Target.createTarget', wish)).targetId;
    }
    this.#isFirstPageTaken = true;
    const { targetInfos } = await this.#pipe.ask<Targets>('Target.getTargets');
    const first = targetInfos.find(({ type }) => type === 'page');
    if (first === undefined) throw new Error('The browser shows no page');
    return first.targetId;
  }
}

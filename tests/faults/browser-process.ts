/** A Chromium that is cheap to start and to kill: one process group, one page, spoken to over a pipe. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { chromiumPath } from '#support/drivers/chromium-path.ts';

type Reply = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly name?: string; readonly payload?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/** The smaller build of the same browser starts three times as fast. */
function executable(): string {
  const path = ['/usr/bin/chromium-headless-shell', chromiumPath()].find(
    (candidate) => candidate !== undefined && existsSync(candidate),
  );
  if (path === undefined) throw new Error('There is no Chromium to run the faults in');
  return path;
}

const switches = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--remote-debugging-pipe',
];

/** Settles once the page's script has run. */
const untilReady = `new Promise((resolve) => {
  const look = () => ('faults' in window ? resolve(true) : setTimeout(look, 2));
  look();
})`;

/** A running browser with its page. */
export class BrowserProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #onCall: (payload: string) => void;
  #lastId = 0;
  #buffered = '';
  #session: string | undefined;

  private constructor(child: ChildProcess, onCall: (payload: string) => void) {
    this.#child = child;
    this.#onCall = onCall;
    (child.stdio[4] as Readable).on('data', (chunk: Buffer) => this.#receive(chunk));
    child.once('exit', () => this.#giveUp());
  }

  /**
   * Starts a browser on the profile `folder` and opens `url`. Whatever the page passes to the function
   * `report(text)` comes to `onCall`.
   */
  static async open(
    folder: string,
    url: string,
    onCall: (payload: string) => void,
  ): Promise<BrowserProcess> {
    const isRoot = process.getuid?.() === 0;
    const child = spawn(
      executable(),
      [
        ...switches,
        ...(isRoot ? ['--no-sandbox'] : []),
        `--user-data-dir=${folder}`,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true },
    );
    const browser = new BrowserProcess(child, onCall);
    await browser.#attach();
    await browser.#ask('Runtime.enable');
    await browser.#ask('Runtime.addBinding', { name: 'report' });
    await browser.#ask('Page.navigate', { url });
    // The page's script comes after the page.
    await browser.evaluate(untilReady);
    return browser;
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
    void this.#ask('Browser.close', {}, null).catch(() => undefined);
    await ended;
  }

  /** The JSON value of `expression` in the page, once it has settled. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await this.#ask('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as {
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    };
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? 'The page threw');
    }
    return result.value;
  }

  async #attach(): Promise<void> {
    const { targetInfos } = (await this.#ask('Target.getTargets', {}, null)) as {
      targetInfos: { targetId: string; type: string }[];
    };
    const target = targetInfos.find(({ type }) => type === 'page');
    if (target === undefined) throw new Error('The browser shows no page');
    const { targetId } = target;
    const attached = await this.#ask('Target.attachToTarget', { targetId, flatten: true }, null);
    this.#session = (attached as { sessionId: string }).sessionId;
  }

  #ask(method: string, params: object = {}, session = this.#session ?? null): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    const message = { id, method, params, ...(session === null ? {} : { sessionId: session }) };
    (this.#child.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
    return waiting.promise;
  }

  #receive(chunk: Buffer): void {
    const texts = (this.#buffered + chunk.toString('utf8')).split('\0');
    this.#buffered = texts.pop() ?? '';
    for (const text of texts) this.#take(JSON.parse(text) as Reply);
  }

  #take({ id, method, params, result, error }: Reply): void {
    if (method === 'Runtime.bindingCalled') this.#onCall(params?.payload ?? '');
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The browser ended'));
    this.#waiting.clear();
  }
}

/** Speaks to a browser over its two pipes (Chrome DevTools Protocol, messages ended by a zero byte). */
import type { Readable, Writable } from 'node:stream';

/** Something that the browser tells by itself. */
export type BrowserEvent = {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
};

type Reply = Partial<BrowserEvent> & {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/** A browser that is silent for so long hangs, in milliseconds. */
const patience = 120_000;

type Waiting = PromiseWithResolvers<unknown> & { readonly timer: NodeJS.Timeout };

/** Asks, and hears events. */
export class DevToolsPipe {
  readonly #input: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(event: BrowserEvent) => void>();
  #lastId = 0;
  #ended: string | null = null;
  #buffered = '';

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    // A browser that was killed takes no more; whoever waits is told by `giveUp`.
    input.on('error', () => undefined);
    output.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  /** The answer to `method`, of the page that `sessionId` is attached to, or of the browser. */
  ask<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    if (this.#ended !== null) return Promise.reject(new Error(this.#ended));
    this.#lastId += 1;
    const id = this.#lastId;
    const waiting = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => {
      waiting.reject(new Error(`The browser did not answer ${method}`));
    }, patience);
    this.#waiting.set(id, { ...waiting, timer });
    const message = { id, method, params, ...(sessionId === undefined ? {} : { sessionId }) };
    this.#input.write(`${JSON.stringify(message)}\0`);
    return waiting.promise as Promise<T>;
  }

  /** Calls `listener` for each event; the answer stops it. */
  listen(listener: (event: BrowserEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells everyone who waits, or asks from now on, that there will be no answer. */
  giveUp(reason: string): void {
    this.#ended = reason;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    this.#waiting.clear();
  }

  #receive(chunk: Buffer): void {
    const texts = (this.#buffered + chunk.toString('utf8')).split('\0');
    this.#buffered = texts.pop() ?? '';
    for (const text of texts) this.#take(JSON.parse(text) as Reply);
  }

  #take({ id, method, params = {}, sessionId, result, error }: Reply): void {
    if (method !== undefined) {
      const event = { method, params, ...(sessionId === undefined ? {} : { sessionId }) };
      for (const listener of this.#listeners) listener(event);
    }
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }
}

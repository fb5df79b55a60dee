/** A page of a browser that may be killed at any moment. */
import type { DevToolsPipe } from './devtools-pipe.ts';

/** Settles once the page's script has run. */
const untilReady = `new Promise((resolve) => {
  const look = () => ('faults' in window ? resolve(true) : setTimeout(look, 2));
  look();
})`;

type Evaluated<T> = {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
};

/** The page that a browser shows. */
export class BrowserPage {
  readonly #pipe: DevToolsPipe;
  readonly #session: string;

  private constructor(pipe: DevToolsPipe, session: string) {
    this.#pipe = pipe;
    this.#session = session;
  }

  /** Attaches to the page `targetId`; what it passes to the function `report(text)` comes to `onReport`. */
  static async attach(
    pipe: DevToolsPipe,
    targetId: string,
    onReport: (text: string) => void,
  ): Promise<BrowserPage> {
    const wish = { targetId, flatten: true };
    const { sessionId } = await pipe.ask<{ sessionId: string }>('Target.attachToTarget', wish);
    pipe.listen(({ method, params, sessionId: of }) => {
      if (of === sessionId && method === 'Runtime.bindingCalled') {
        onReport(String(params['payload']));
      }
    });
    return new BrowserPage(pipe, sessionId);
  }

  /** Shows `url`, in a new process where the one before was killed, and waits for its script. */
  async open(url: string): Promise<void> {
    await this.#ask('Page.navigate', { url });
    // A new process knows nothing of what the one before was told.
    await this.#ask('Runtime.enable');
    await this.#ask('Runtime.addBinding', { name: 'report' });
    await this.evaluate(untilReady);
  }

  /** The JSON value of `expression`, once it has settled. Rejects where the page ends before. */
  async evaluate<T>(expression: string): Promise<T> {
    const crashed = this.untilCrash();
    const { result, exceptionDetails } = await Promise.race([
      this.#ask<Evaluated<T>>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      }),
      crashed.promise.then(() => Promise.reject(new Error('The page was killed'))),
    ]).finally(crashed.stop);
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? 'The page threw');
    }
    return result.value;
  }

  /** Allows the page's origin `size` bytes in all; null for as many as the browser likes. */
  async setQuota(size: number | null): Promise<void> {
    const origin = await this.evaluate<string>('location.origin');
    const wish = size === null ? { origin } : { origin, quotaSize: size };
    await this.#ask('Storage.overrideQuotaForOrigin', wish);
  }

  /** Resolves when the page's process is gone; to be stopped. */
  untilCrash(): { readonly promise: Promise<void>; readonly stop: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = this.#pipe.listen(({ method, sessionId }) => {
      if (sessionId === this.#session && method === 'Inspector.targetCrashed') resolve();
    });
    return { promise, stop };
  }

  #ask<T = unknown>(method: string, params: object = {}): Promise<T> {
    return this.#pipe.ask<T>(method, params, this.#session);
  }
}

/** One thing after the other, and what is thrown is a problem like any other. */
import { failure, type Result } from '#shared/result.ts';
import type { VaultError } from '../../host/host.ts';

/** What one of them does. */
export type Work<T> = () => Promise<Result<T, VaultError>>;

/** The turns of one vault. */
export class Turns {
  readonly #onThrown: (error: VaultError) => void;
  #last: Promise<unknown> = Promise.resolve();

  /** `onThrown` hears of what the database throws. */
  constructor(onThrown: (error: VaultError) => void) {
    this.#onThrown = onThrown;
  }

  /** Does `work` once all before it is done. */
  next<T>(work: Work<T>): Promise<Result<T, VaultError>> {
    const turn = this.#last.then(() => this.now(work));
    this.#last = turn;
    return turn;
  }

  /** Does `work` beside whatever has its turn. */
  async now<T>(work: Work<T>): Promise<Result<T, VaultError>> {
    try {
      return await work();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const error = { kind: 'failed', reason } as const;
      this.#onThrown(error);
      return failure(error);
    }
  }
}

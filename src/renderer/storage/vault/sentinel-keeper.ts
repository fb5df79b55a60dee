/** Notes outside IndexedDB, now and then, what the database holds, so that a loss of it shows at start. */
import type { Sentinel } from '#shared/ipc.ts';
import type { Host } from '../../host/host.ts';
import type { Timing } from './timing.ts';
import type { VaultSource } from './vault-source.ts';

/** At most one note is written in so many milliseconds. */
export const noteInterval = 1_000;

/** What the keeper needs from outside. */
export type SentinelParts = Timing & {
  readonly host: Pick<Host, 'writeSentinel' | 'reportFault'>;
  readonly source: VaultSource;
};

/** Writes the sentinel of one open database. */
export class SentinelKeeper {
  readonly #parts: SentinelParts;
  #isWaiting = false;
  #callOff = () => {};
  #last: Promise<void> = Promise.resolve();

  constructor(parts: SentinelParts) {
    this.#parts = parts;
  }

  /** Something was committed: it is noted within `noteInterval`. */
  changed(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#callOff = this.#parts.later(noteInterval, () => void this.flush());
  }

  /** Notes the present state now. A fault is reported, never thrown. */
  flush(): Promise<void> {
    this.#callOff();
    this.#isWaiting = false;
    this.#last = this.#last.then(() => this.#write());
    return this.#last;
  }

  async #write(): Promise<void> {
    const { host, source, now } = this.#parts;
    try {
      const written = await host.writeSentinel(await sentinelOfSource(source, now()));
      if (written.ok) return;
      host.reportFault(`The sentinel was not written: ${written.error.reason}`, null);
    } catch (cause) {
      host.reportFault(`The sentinel was not written: ${String(cause)}`, null);
    }
  }
}

/** What is to be remembered of an open database. */
export async function sentinelOfSource(source: VaultSource, now: number): Promise<Sentinel> {
  const [databaseId, lastSequence, counts] = await Promise.all([
    source.databaseId(),
    source.lastSequence(),
    source.counts(),
  ]);
  const { databaseName, schema } = source;
  const schemaVersion = schema.version;
  return { databaseName, databaseId, schemaVersion, counts, lastSequence, notedAt: now };
}

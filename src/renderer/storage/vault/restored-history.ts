/** The journal of a restored database: the acts that lead to its state without a gap. */
import type { RestoredDatabase } from './restored-database.ts';
import type { VaultEntry, WholeEntry } from './vault-source.ts';

/** So many acts, or parts of them, are written together. */
const batchSize = 200;

/** Collects acts, and puts them into the database's journal. */
export class RestoredHistory {
  readonly #database: RestoredDatabase;
  #waiting: WholeEntry[] = [];
  #waitingSize = 0;
  #first: number | null = null;
  #last: number | null = null;

  constructor(database: RestoredDatabase) {
    this.#database = database;
  }

  /** Adds an act. Where it does not follow the last one, what was there before is no history of it. */
  async add(whole: WholeEntry): Promise<void> {
    const { sequence, parts } = whole.entry;
    if (this.#last !== null && sequence !== this.#last + 1) await this.#clear();
    this.#first ??= sequence;
    this.#last = sequence;
    this.#waiting.push(whole);
    this.#waitingSize += 1 + parts;
    if (this.#waitingSize >= batchSize) await this.#write();
  }

  /**
   * Ends the journal at act `last`, the state that was restored; answers its first and last act, or
   * null. Without one, an act without changes stands there: the next act must get the next number.
   */
  async finish(
    last: number,
    now: number,
    newId: () => string,
  ): Promise<{ readonly first: number; readonly last: number } | null> {
    if (this.#last !== last) await this.#clear();
    await this.#write();
    if (this.#first !== null) return { first: this.#first, last };
    if (last > 0) await this.#database.putEntries([placeholder(last, now, newId())]);
    return null;
  }

  async #clear(): Promise<void> {
    this.#waiting = [];
    this.#waitingSize = 0;
    this.#first = null;
    this.#last = null;
    await this.#database.clearEntries();
  }

  async #write(): Promise<void> {
    await this.#database.putEntries(this.#waiting);
    this.#waiting = [];
    this.#waitingSize = 0;
  }
}

function placeholder(sequence: number, at: number, device: string): WholeEntry {
  const label = 'Restore from the vault';
  const nothing = { undoes: null, redoes: null, keeps: [], meta: [], parts: 0 };
  const entry: VaultEntry = { sequence, label, at, device, ...nothing };
  return { entry, parts: [] };
}

/** Carries acts from the database's journal into the vault's, in order, several at a time. */
import { joinedBytes } from '#core/joined-bytes.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import { breathe } from '../breathe.ts';
import { GivenActs } from './given-acts.ts';
import { findJournalTail, type JournalTail } from './journal-tail.ts';
import { piecesOf } from './pieces.ts';
import { encodeEntry, encodeHeader, fullSegmentSize } from './segment.ts';
import { segmentFile } from './vault-names.ts';
import type { VaultEntry, VaultSource, WholeEntry } from './vault-source.ts';
import { keepWriteOnce } from './write-once.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Why acts are not in the vault yet. */
export type PumpProblem =
  | VaultError
  /** The journal of the database no longer has the acts that the vault needs next: it takes a snapshot. */
  | { readonly kind: 'gap'; readonly reason: string }
  /** The vault holds acts under this database's id that the database has not, or has otherwise. */
  | { readonly kind: 'other-history'; readonly reason: string; readonly vaultLast: number };

/** A batch is closed once it is this long, in bytes, or has this many acts. */
const batchSize = 1_048_576;
const batchEntries = 200;

type OpenSegment = NonNullable<JournalTail['open']>;

/** Appends acts to the vault's journal. One `run` at a time. */
export class Pump {
  readonly #files: VaultFiles;
  readonly #source: VaultSource;
  #databaseId = '';
  /** The segment to append to; null where a new one is to be begun. */
  #open: OpenSegment | null = null;
  #isFound = false;
  #keptTo = 0;
  readonly #given = new GivenActs();
  readonly #onKept: (sequence: number) => void;

  /** `onKept` hears of each act, by its sequence, as soon as the disk has it and all before. */
  constructor(files: VaultFiles, source: VaultSource, onKept: (sequence: number) => void) {
    this.#files = files;
    this.#source = source;
    this.#onKept = onKept;
  }

  /** The last act that the vault is known to hold. */
  get keptTo(): number {
    return this.#keptTo;
  }

  /** Takes note that a snapshot holds everything up to `sequence`. */
  noteSnapshot(sequence: number): void {
    if (sequence <= this.#keptTo) return;
    this.#setKeptTo(sequence);
    this.#open = null;
  }

  /** Hands over an act that was just committed, so that it need not be read. */
  give(act: WholeEntry): void {
    this.#given.add(act);
  }

  /** Looks at the vault again before the next act: it has changed, or the database has a new id. */
  lookAgain(): void {
    this.#isFound = false;
  }

  /**
   * Appends the acts that wait, at least up to the one that `wanted` answers; answers the last that the
   * vault holds, once the disk has it.
   */
  run(wanted: () => number): Promise<Result<number, PumpProblem>> {
    return this.#files.alone(async () => {
      const found = this.#isFound ? success(null) : await this.#findTail();
      if (!found.ok) return found;
      while (this.#keptTo < wanted()) {
        const entries = await this.#nextEntries();
        if (entries.length === 0) break;
        const appended = await this.#appendBatch(entries);
        if (!appended.ok) return appended;
      }
      return success(this.#keptTo);
    });
  }

  #nextEntries(): Promise<readonly WholeEntry[]> {
    const given = this.#given.after(this.#keptTo);
    if (given.length > 0) return Promise.resolve(given);
    return this.#source.entriesAfter(this.#keptTo, batchEntries);
  }

  #setKeptTo(sequence: number): void {
    this.#keptTo = sequence;
    this.#onKept(sequence);
  }

  async #findTail(): Promise<Result<null, PumpProblem>> {
    const databaseId = await this.#source.databaseId();
    const { version } = this.#source.schema;
    const found = await findJournalTail(this.#files, databaseId, version);
    if (!found.ok) return found;
    const other = await this.#otherHistory(found.value);
    if (other !== null) return failure(other);
    this.#databaseId = databaseId;
    this.#open = found.value.open;
    this.#setKeptTo(found.value.last);
    this.#isFound = true;
    return success(null);
  }

  async #otherHistory({ highest, lastEntry }: JournalTail): Promise<PumpProblem | null> {
    const last = await this.#source.lastSequence();
    const kind = 'other-history';
    if (last < highest) {
      const reason = `the vault has acts up to ${highest}, the database up to ${last}`;
      return { kind, reason, vaultLast: highest };
    }
    if (lastEntry === null) return null;
    const [own] = await this.#source.entriesAfter(lastEntry.sequence - 1, 1);
    // The database may have dropped its oldest acts; then there is nothing to compare.
    if (own?.entry.sequence !== lastEntry.sequence || isSameAct(own.entry, lastEntry)) return null;
    const reason = `act ${lastEntry.sequence} of the vault is not that of the database`;
    return { kind, reason, vaultLast: highest };
  }

  /** Appends as many of `entries` as make a batch; the rest is read again. */
  async #appendBatch(entries: readonly WholeEntry[]): Promise<Result<null, PumpProblem>> {
    const lines: Bytes[] = [];
    const first = this.#keptTo + 1;
    let [size, next] = [0, first];
    for (const whole of entries) {
      if (size >= batchSize || whole.entry.sequence !== next) break;
      // What an act keeps is on the disk before the act is.
      const kept = await keepWriteOnce(this.#files, this.#source, whole.entry.keeps);
      if (!kept.ok) return kept;
      for (const line of encodeEntry(whole)) {
        lines.push(line);
        size += line.length;
        if (whole.parts.length > 1) await breathe();
      }
      next += 1;
    }
    if (next === first) {
      const reason = `the journal has no act ${first} any more`;
      return failure({ kind: 'gap', reason });
    }
    const stored = await this.#storeAll(lines);
    if (!stored.ok) return stored;
    this.#setKeptTo(next - 1);
    return success(null);
  }

  /** Stores the lines of a batch: a large act goes in pieces, and is there once the last of them is. */
  async #storeAll(lines: readonly Bytes[]): Promise<Result<null, VaultError>> {
    let isFirst = true;
    for (const piece of piecesOf(lines)) {
      const stored = isFirst ? await this.#store(piece) : await this.#append(piece);
      if (!stored.ok) return stored;
      this.#open = stored.value;
      isFirst = false;
    }
    return success(null);
  }

  #store(bytes: Bytes): Promise<Result<OpenSegment, VaultError>> {
    const isFull = this.#open === null || this.#open.size >= fullSegmentSize;
    return isFull ? this.#beginSegment(bytes) : this.#append(bytes);
  }

  async #append(bytes: Bytes): Promise<Result<OpenSegment, VaultError>> {
    const open = this.#open;
    if (open === null) throw new Error('Only an open segment is appended to');
    const appended = await this.#files.append(open.file, bytes, open.size);
    if (appended.ok) return success({ file: open.file, size: appended.value });
    // Some of the bytes may be there: the segment's end is looked at before anything more is added.
    this.lookAgain();
    return appended;
  }

  /** The first acts come with the segment's header, in one atomic write. */
  async #beginSegment(bytes: Bytes): Promise<Result<OpenSegment, VaultError>> {
    const first = this.#keptTo + 1;
    const { schema } = this.#source;
    const header = encodeHeader({ format: 1, databaseId: this.#databaseId, schema, first });
    const whole = joinedBytes([header, bytes]);
    const file = segmentFile(this.#databaseId, first);
    const written = await this.#files.write(file, whole);
    return written.ok ? success({ file, size: whole.length }) : written;
  }
}

/** Whether two acts of one sequence are one act. */
function isSameAct(a: VaultEntry, b: VaultEntry): boolean {
  return a.at === b.at && a.label === b.label && a.device === b.device;
}

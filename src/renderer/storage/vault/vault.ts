/** The vault while the app runs: it follows the journal, takes snapshots, and says how far it has come. */
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import { keepHouse } from './housekeeping.ts';
import type { SnapshotReason } from './manifest.ts';
import { Pump, type PumpProblem } from './pump.ts';
import { newestSnapshot } from './read-snapshot.ts';
import { takeSnapshot } from './snapshot.ts';
import type { SnapshotName } from './vault-names.ts';
import type { VaultSource } from './vault-source.ts';
import { beforeStart, type VaultState } from './vault-state.ts';

/** What the vault needs from outside. */
export type VaultParts = {
  readonly files: VaultFiles;
  readonly source: VaultSource;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Does `work` after `delay` milliseconds; the answer calls it off. */
  readonly later: (delay: number, work: () => void) => () => void;
};

/** After so long without an act, in milliseconds, a snapshot is taken. */
export const idleTime = 5 * 60_000;
const firstRetry = 1_000;
const longestRetry = 60_000;

const neverTaken = failure({ kind: 'failed', reason: 'no snapshot was asked for' } as const);

/** Follows one open database. */
export class Vault {
  readonly #parts: VaultParts;
  readonly #pump: Pump;
  readonly #listeners = new Set<() => void>();
  #state = beforeStart;
  #last: Promise<unknown> = Promise.resolve();
  #lastSnapshot: Promise<Result<SnapshotName, VaultError>> = Promise.resolve(neverTaken);
  #isRunWaiting = false;
  #retry = firstRetry;
  #callOffRetry = () => {};
  #callOffIdle = () => {};
  #lastTakenAt = 0;

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#pump = new Pump(parts.files, parts.source);
  }

  /** How far it has come; another object after each change. */
  readonly state = (): VaultState => this.#state;

  /** Calls `listener` after each change of the state; the answer stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Catches up with the database, and takes the snapshot that a new schema needs. */
  async start(): Promise<VaultState> {
    await this.settled();
    const { files, source } = this.#parts;
    const newest = await newestSnapshot(files, await source.databaseId());
    if (newest !== null) this.#change({ snapshot: newest.name });
    this.#watchIdle();
    const { version } = source.schema;
    if (newest !== null && newest.schemaVersion !== version) await this.snapshotNow('new schema');
    return this.#state;
  }

  /** An act was committed: it follows into the vault at once, or with the next attempt. */
  committed(): void {
    this.#watchIdle();
    if (this.#state.problem === null) void this.#follow();
  }

  /** Tries now to get everything into the vault; answers how far it came. */
  async settled(): Promise<VaultState> {
    await this.#follow();
    return this.#state;
  }

  /** Takes a snapshot of everything that is committed, unless the newest one holds just that. */
  snapshotNow(reason: SnapshotReason): Promise<Result<SnapshotName, VaultError>> {
    const { files, source, now } = this.#parts;
    // Acts go on being followed while it is taken; only the tidying after it has its turn.
    this.#lastSnapshot = this.#lastSnapshot.then(async () => {
      const { snapshot, problem } = await this.settled();
      if (problem !== null) return failure(problem);
      const isKept = snapshot !== null && snapshot.lastSequence === this.#pump.keptTo;
      if (isKept && reason !== 'asked' && reason !== 'new schema') return success(snapshot);
      const taken = await this.#attempt(() => this.#takeSnapshot(reason));
      if (!taken.ok) return taken;
      // The snapshot stands, whether or not old files could be removed: the next one tries again.
      await this.#inTurn(() => files.alone(() => keepHouse(files, source, now())));
      return taken;
    });
    return this.#lastSnapshot;
  }

  /** Gets everything into the vault, if it can, and stops. */
  async close(): Promise<VaultState> {
    const state = await this.settled();
    this.#callOffIdle();
    this.#callOffRetry();
    return state;
  }

  #follow(): Promise<unknown> {
    if (this.#isRunWaiting) return this.#last;
    this.#isRunWaiting = true;
    return this.#inTurn(async () => {
      this.#isRunWaiting = false;
      await this.#runPump();
      return success(null);
    });
  }

  /** One thing after the other. */
  #inTurn<T>(work: () => Promise<Result<T, VaultError>>): Promise<Result<T, VaultError>> {
    const turn = this.#last.then(() => this.#attempt(work));
    this.#last = turn;
    return turn;
  }

  /** Does `work`; what the database throws is a problem like any other. */
  async #attempt<T>(work: () => Promise<Result<T, VaultError>>): Promise<Result<T, VaultError>> {
    try {
      return await work();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const error = { kind: 'failed', reason } as const;
      this.#noteProblem(error);
      return failure(error);
    }
  }

  async #runPump(attempts = 3): Promise<void> {
    this.#callOffRetry();
    const ran = await this.#pump.run();
    if (ran.ok) {
      this.#retry = firstRetry;
      this.#change({ keptTo: ran.value, keptAt: this.#parts.now(), problem: null });
      return;
    }
    const healed = attempts > 0 ? await this.#heal(ran.error) : ran;
    if (healed.ok) await this.#runPump(attempts - 1);
    else this.#noteProblem(toVaultError(healed.error));
  }

  /** Does what a problem asks for; answers the problem where nothing can be done. */
  async #heal(problem: PumpProblem): Promise<Result<unknown, PumpProblem>> {
    if (problem.kind === 'gap') return this.#takeSnapshot('journal gap');
    // Another page of the app was faster; the pump has forgotten where it was, and looks again.
    if (problem.kind === 'size-differs') return success(null);
    if (problem.kind !== 'other-history') return failure(problem);
    const { source } = this.#parts;
    const databaseId = await source.databaseId();
    await source.renewId();
    this.#pump.lookAgain();
    this.#change({ otherHistory: { databaseId, lastSequence: problem.vaultLast }, snapshot: null });
    return success(null);
  }

  async #takeSnapshot(reason: SnapshotReason): Promise<Result<SnapshotName, VaultError>> {
    const { files, source, now } = this.#parts;
    this.#lastTakenAt = Math.max(now(), this.#lastTakenAt + 1);
    const taken = await takeSnapshot({ files, source, takenAt: this.#lastTakenAt, reason });
    if (!taken.ok) return taken;
    const { name, manifest } = taken.value;
    const { databaseId, lastSequence, takenAt } = manifest;
    const snapshot = { name, databaseId, lastSequence, takenAt };
    this.#pump.noteSnapshot(lastSequence);
    this.#change({ snapshot, keptTo: this.#pump.keptTo });
    return success(snapshot);
  }

  #noteProblem(error: VaultError): void {
    const since = this.#state.problem?.since ?? this.#parts.now();
    this.#change({ keptTo: this.#pump.keptTo, problem: { ...error, since } });
    this.#callOffRetry();
    this.#callOffRetry = this.#parts.later(this.#retry, () => void this.#follow());
    this.#retry = Math.min(this.#retry * 2, longestRetry);
  }

  #watchIdle(): void {
    this.#callOffIdle();
    this.#callOffIdle = this.#parts.later(idleTime, () => void this.snapshotNow('idle'));
  }

  #change(change: Partial<VaultState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function toVaultError(problem: PumpProblem): VaultError {
  const { kind, reason } = problem;
  return kind === 'gap' || kind === 'other-history' ? { kind: 'failed', reason } : problem;
}

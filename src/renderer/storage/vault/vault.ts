/** The vault while the app runs: it follows the journal, takes snapshots, and says how far it has come. */
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import { type Acknowledged, Acknowledgements } from './acknowledgements.ts';
import { keepHouse } from './housekeeping.ts';
import type { SnapshotReason } from './manifest.ts';
import { Pump, type PumpProblem } from './pump.ts';
import { newestSnapshot } from './read-snapshot.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Timing } from './timing.ts';
import { Turns } from './turns.ts';
import type { SnapshotName } from './vault-names.ts';
import type { VaultSource, WholeEntry } from './vault-source.ts';
import { beforeStart, type VaultState } from './vault-state.ts';

/** What the vault needs from outside. */
export type VaultParts = Timing & { readonly files: VaultFiles; readonly source: VaultSource };

/** After so long without an act, in milliseconds, a snapshot is taken. */
export const idleTime = 5 * 60_000;
const firstRetry = 1_000;
const longestRetry = 60_000;

const neverTaken = failure({ kind: 'failed', reason: 'no snapshot was asked for' } as const);

/** Follows one open database. */
export class Vault {
  readonly #parts: VaultParts;
  readonly #pump: Pump;
  readonly #acknowledgements: Acknowledgements;
  readonly #turns = new Turns((error) => this.#noteProblem(error));
  readonly #listeners = new Set<() => void>();
  #state = beforeStart;
  #lastSnapshot: Promise<Result<SnapshotName, VaultError>> = Promise.resolve(neverTaken);
  /** The run that has not begun yet, if one waits. */
  #nextRun: Promise<unknown> | null = null;
  #isAllWanted = false;
  /** The latest act that was told of. */
  #told = 0;
  #retry = firstRetry;
  #callOffRetry = () => {};
  #callOffIdle = () => {};
  #lastTakenAt = 0;

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#acknowledgements = new Acknowledgements(parts.later, () => {
      this.#change({ slowSince: this.#state.slowSince ?? parts.now() });
    });
    this.#pump = new Pump(parts.files, parts.source, (kept) => {
      this.#acknowledgements.noteKept(kept);
    });
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

  /**
   * An act was committed: it follows into the vault at once, or with the next attempt. Settles once it
   * is there or the vault is behind, which its state says.
   */
  committed(act: WholeEntry): Promise<Acknowledged> {
    this.#watchIdle();
    this.#told = Math.max(this.#told, act.entry.sequence);
    if (this.#state.problem === null) {
      this.#pump.give(act);
      void this.#follow(false);
    }
    return this.#acknowledgements.of(act.entry.sequence);
  }

  /** Tries now to get everything into the vault; answers how far it came. */
  async settled(): Promise<VaultState> {
    await this.#follow(true);
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
      const taken = await this.#turns.now(() => this.#takeSnapshot(reason));
      if (!taken.ok) return taken;
      // The snapshot stands, whether or not old files could be removed: the next one tries again.
      await this.#turns.next(() => files.alone(() => keepHouse(files, source, now())));
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

  /** Follows the acts that were told of, or every one: those that come before its turn go along. */
  #follow(isAll: boolean): Promise<unknown> {
    this.#isAllWanted ||= isAll;
    this.#nextRun ??= this.#turns.next(async () => {
      const wanted = this.#isAllWanted ? () => Number.POSITIVE_INFINITY : () => this.#told;
      this.#nextRun = null;
      this.#isAllWanted = false;
      await this.#runPump(wanted);
      return success(null);
    });
    return this.#nextRun;
  }

  async #runPump(wanted: () => number, attempts = 3): Promise<void> {
    this.#callOffRetry();
    const ran = await this.#pump.run(wanted);
    if (ran.ok) {
      this.#retry = firstRetry;
      this.#acknowledgements.noteCaughtUp();
      const now = this.#parts.now();
      this.#change({ keptTo: ran.value, keptAt: now, problem: null, slowSince: null });
      return;
    }
    const healed = attempts > 0 ? await this.#heal(ran.error) : ran;
    if (healed.ok) await this.#runPump(wanted, attempts - 1);
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
    this.#acknowledgements.noteBehind();
    this.#callOffRetry();
    this.#callOffRetry = this.#parts.later(this.#retry, () => void this.settled());
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

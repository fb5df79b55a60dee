/** The page that is killed: acts of a reader on the real storage and vault, each told once acknowledged. */
import { chanceFrom } from '#core/chance.ts';
import { createWebHost } from '#renderer/host/web.ts';
import type { Store } from '#renderer/storage/act.ts';
import { findUnreadable } from '#renderer/storage/find-unreadable.ts';
import { keptHistory } from '#renderer/storage/journal/kept-history.ts';
import { newId } from '#renderer/storage/new-id.ts';
import { giveUp, openStore, sourceOf } from '#renderer/storage/open-store.ts';
import type { OpenedStore } from '#renderer/storage/opened-store.ts';
import { restoreStore } from '#renderer/storage/restore-store.ts';
import { shortenJournal } from '#renderer/storage/shorten-journal.ts';
import { importCopy } from '#renderer/storage/transfer/import-copy.ts';
import { undoLast } from '#renderer/storage/undo.ts';
import { attachVault, type Safety } from '#renderer/storage/vault/attach-vault.ts';
import type { Vault } from '#renderer/storage/vault/vault.ts';
import { exported, readGood, unwatched } from '#support/storage/copies.ts';
import { actKinds, everyRecord, perform } from '#support/storage/random-acts.ts';
import { sampleDocument } from '#support/storage/test-store.ts';
import { tornStateOf } from '#support/storage/torn-state.ts';
import { addManyNotes, manyLetters } from './many-notes.ts';
import { vaultDifference } from './vault-difference.ts';

declare global {
  /** Hands a text to whoever drives the browser. */
  function report(text: string): void;
}

const host = createWebHost();
let open: { readonly store: Store; readonly safety: Safety; readonly vault: Vault } | null = null;
function running() {
  if (open === null) throw new Error('No database is open');
  return open;
}

/** Opens the store; one that the browser lost is restored from the vault, as a reader would choose. */
async function opened(): Promise<{ store: Store; was: string }> {
  const first = await openStore(host);
  if (first.kind === 'ready') return { store: first.store, was: 'ready' };
  const restored = await restoreFirst(first);
  if (!restored.ok) {
    throw new Error(`Not restored: ${restored.error.kind} ${restored.error.reason}`);
  }
  const again = await openStore(host);
  if (again.kind !== 'ready') throw new Error(`After the restore the store is ${again.kind}`);
  const was = first.kind === 'damaged' ? `damaged: ${first.reason}` : first.kind;
  return { store: again.store, was };
}

async function restoreFirst(problem: OpenedStore) {
  if (problem.kind === 'ready' || problem.kind === 'newer' || !problem.vault.ok) {
    throw new Error(`The store is ${problem.kind}, and nothing can be restored`);
  }
  const [history] = problem.vault.value;
  if (history === undefined) throw new Error(`The store is ${problem.kind}, the vault empty`);
  const choice = { databaseId: history.databaseId, snapshot: null };
  return restoreStore(host, choice, problem.sentinel, async () => undefined);
}

/** What opening comes to, with what the app finds by itself once it is idle: records that cannot be read. */
async function looked(): Promise<OpenedStore> {
  const first = await openStore(host);
  if (first.kind !== 'ready') return first;
  const unreadable = await findUnreadable(first.store.database, async () => undefined);
  if (unreadable.length === 0) return first;
  return giveUp(host, first.store, `${unreadable.length} records cannot be read`);
}

/** What opening came to, without the store itself. */
function told(problem: OpenedStore) {
  if (problem.kind === 'ready') {
    problem.store.database.close();
    return { kind: problem.kind, isNew: problem.isNew };
  }
  return problem;
}

/** What the driver calls. */
const faults = {
  /** What is there, and whether all of it fits; from then on every act is told. */
  async begin() {
    const { store, was } = await opened();
    const torn = await tornStateOf(store);
    const safety = attachVault(sourceOf(store), host);
    store.commits.vouch(async (act) => {
      const how = await safety.committed(act);
      report(JSON.stringify({ [how]: act.entry.sequence }));
    });
    if (safety.vault === null) throw new Error('This browser has no vault');
    open = { store, safety, vault: safety.vault };
    return { was, torn, lastSequence: await sourceOf(store).lastSequence() };
  },

  /**
   * Begins to act without end; an act that fails is told too. A reader nearly always acts on a vault that
   * was found, in one life of four on one that is still being read.
   */
  async act(seed: number): Promise<void> {
    const chance = chanceFrom(seed);
    if (chance() < 0.75) await running().vault.settled();
    const next = (): Promise<void> => actOnce(chance).then(next);
    next().catch((cause: unknown) => report(JSON.stringify({ fault: String(cause) })));
  },

  /** Does `count` acts; answers the number of the last. */
  async actFor(count: number, seed: number): Promise<number> {
    const { store } = running();
    const chance = chanceFrom(seed);
    const end = (await sourceOf(store).lastSequence()) + count;
    while ((await sourceOf(store).lastSequence()) < end) await actOnce(chance);
    return sourceOf(store).lastSequence();
  },

  /** One act of many records, each with `length` letters. */
  addMany: (count: number, length: number) => addManyNotes(running().store, count, length),

  /** A document of `length` letters and more, which do not pack well. */
  addText: (length: number) =>
    sampleDocument(running().store, `It rose in March. ${manyLetters(length)}`),

  undo: () => undoLast(running().store),

  /** What opening comes to; nothing is restored. */
  look: async () => told(await looked()),

  /** What restoring the first history of the vault comes to. */
  restore: async () => restoreFirst(await looked()),

  /** Every record, as JSON. */
  records: async () => JSON.stringify(await everyRecord(running().store)),

  torn: () => tornStateOf(running().store),

  lastSequence: () => sourceOf(running().store).lastSequence(),

  /** How far the vault has come, after it tried. */
  vault: () => running().vault.settled(),

  /** Gets everything into the vault and the sentinel. */
  settle: () => running().safety.settle(),

  snapshot: () => running().vault.snapshotNow('asked'),

  /** Lets all but the latest twenty acts go. */
  shorten: () => shorten(running().store),

  /** How many acts the journal has. */
  acts: () => running().store.database.journal.count(),

  /** Whether the vault alone makes the database that is open; what differs, in words. */
  compareVault: () => vaultDifference(host, running().store, running().vault, newId),

  /** A copy of everything, in base 64. */
  makeCopy: async () => (await (await exported(running().store)).bytes()).toBase64(),

  /** Takes a copy in. */
  async takeCopy(base64: string) {
    const copy = new Blob([Uint8Array.fromBase64(base64)]);
    return importCopy(running().store, await readGood(copy), 'merge', unwatched());
  },
};

/** More often what gives the other acts something to act on. */
const kinds = [...actKinds, 'add document', 'add highlight', 'add highlight', 'add card'] as const;

async function actOnce(chance: () => number): Promise<void> {
  const { store, vault } = running();
  const kind = kinds[Math.floor(chance() * kinds.length)] ?? 'add document';
  const turn = chance();
  // Now and then what takes longer: an act in several parts, a snapshot, the journal shortened.
  if (turn < 0.02) await addManyNotes(store, 520, 40);
  else if (turn < 0.06) await vault.snapshotNow('asked');
  else if (turn < 0.1) await shorten(store);
  else await perform(store, [{ kind, pick: Math.floor(chance() * 1_000) }]);
}

/** As the app does in its idle moments, but as if every act were years old: the latest twenty stay. */
async function shorten(store: Store): Promise<void> {
  if (!host.vault.ok) throw new Error('This browser has no vault');
  const kept = { ...keptHistory, leastAge: 0, mostAge: 0, leastActs: 20, fewest: 1 };
  await shortenJournal(store, host.vault.value, async () => undefined, kept);
}

Object.assign(window, { faults });

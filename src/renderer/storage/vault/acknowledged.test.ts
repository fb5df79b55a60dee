import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note, NoteId } from '#core/note/note.ts';
import type { DocumentId } from '#core/text/document.ts';
import { ManualTimer } from '#support/storage/manual-timer.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { MemoryVault } from '../../host/memory-vault.ts';
import { act, atCommit, commitAct, type Store } from '../act.ts';
import { sourceOf } from '../open-store.ts';
import { redoLast, undoLast } from '../undo.ts';
import { longestWait } from './acknowledgements.ts';
import { readSegment } from './segment.ts';
import { Vault } from './vault.ts';

/** A vault whose disk does nothing until it is let. */
class HeldVault extends MemoryVault {
  #held: PromiseWithResolvers<void> | null = null;
  #asked = Promise.withResolvers<void>();

  /** Answers when it is asked to append. */
  hold(): Promise<void> {
    this.#held = Promise.withResolvers();
    this.#asked = Promise.withResolvers();
    return this.#asked.promise;
  }

  release(): void {
    this.#held?.resolve();
    this.#held = null;
  }

  override async append(...given: Parameters<MemoryVault['append']>) {
    this.#asked.resolve();
    await this.#held?.promise;
    return super.append(...given);
  }

  /** The acts of every segment. */
  get acts(): number[] {
    return [...this.contents]
      .filter(([path]) => path.startsWith('journal/'))
      .flatMap(([, bytes]) => readSegment(bytes).entries.map(({ entry }) => entry.sequence));
  }

  get appends(): number {
    return this.operations.filter((name) => /^(append|write) journal/.test(name)).length;
  }
}

let store: Store;
let files: HeldVault;
let timer: ManualTimer;
let vault: Vault;
let made = 0;

beforeEach(async () => {
  made += 1;
  store = await readyStore(`acknowledged ${made}`);
  [files, timer] = [new HeldVault(), new ManualTimer()];
  vault = attach(store);
  await vault.start();
  await add(1);
});

afterEach(async () => {
  files.release();
  await vault.close();
  store.database.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

function attach(to: Store): Vault {
  const attached = new Vault({ files, source: sourceOf(to), ...timer });
  to.commits.vouch((done) => attached.committed(done));
  return attached;
}

function notes(count: number, documentId = 'd' as DocumentId): Note[] {
  return Array.from({ length: count }, () => ({
    ...{ id: store.newId() as NoteId, documentId, text: 'words' },
    ...{ createdAt: 1, changedAt: 1 },
  }));
}

function add(count: number, to = store, documentId?: DocumentId): Promise<unknown> {
  const some = notes(count, documentId);
  return act(to, 'Add notes', ['notes'], () => to.database.notes.bulkAdd(some));
}

/** Whether `work` has ended by the time that everything else has had its turn. */
async function hasEnded(work: Promise<unknown>): Promise<boolean> {
  let isEnded = false;
  void work.then(() => {
    isEnded = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  return isEnded;
}

describe('an act', () => {
  test('ends once the disk of the vault has it, while the screen shows it already', async () => {
    const asked = files.hold();
    const added = add(1);
    await asked;
    expect(await hasEnded(added)).toBe(false);
    expect(await store.database.notes.count()).toBe(2);
    expect(files.acts).toEqual([1]);
    files.release();
    await added;
    expect(files.acts).toEqual([1, 2]);
  });

  test('that a screen does not wait for tells when it is acknowledged', async () => {
    void files.hold();
    const some = notes(1);
    const { acknowledged } = await commitAct(store, 'Add notes', ['notes'], () =>
      store.database.notes.bulkAdd(some),
    );
    expect(await hasEnded(acknowledged)).toBe(false);
    files.release();
    await acknowledged;
    expect(files.acts).toEqual([1, 2]);
  });

  test('ends at the commit through a store for that, which tells when all through it are acknowledged', async () => {
    void files.hold();
    const going = atCommit(store);
    const keep = () =>
      act(going.store, 'Add notes', ['notes'], () => store.database.notes.bulkAdd(notes(1)));
    await keep();
    await keep();
    expect(await store.database.notes.count()).toBe(3);
    const acknowledged = going.acknowledged();
    expect(await hasEnded(acknowledged)).toBe(false);
    files.release();
    await acknowledged;
    expect(files.acts).toEqual([1, 2, 3]);
  });

  test('those that come while the disk writes are appended together', async () => {
    const asked = files.hold();
    const first = add(1);
    await asked;
    const before = files.appends;
    const others = [add(1), add(1), add(1)];
    await vi.waitFor(async () => expect(await store.database.notes.count()).toBe(5));
    expect(await hasEnded(Promise.race(others))).toBe(false);
    files.release();
    await Promise.all([first, ...others]);
    expect(files.acts).toEqual([1, 2, 3, 4, 5]);
    expect(files.appends).toBe(before + 2);
  });

  test('needs no read of the database to get there', async () => {
    const { journal } = store.database;
    const read: string[] = [];
    journal.hook('reading', (entry) => {
      read.push(entry.label);
      return entry;
    });
    await add(1);
    expect(read).toEqual([]);
    expect(files.acts).toEqual([1, 2]);
  });

  test('of ten thousand records, its undoing and its redoing are acknowledged like any other', async () => {
    const { id } = await sampleDocument(store);
    await add(10_000, store, id);
    expect(files.acts).toEqual([1, 2, 3]);
    expect((await undoLast(store)).kind).toBe('done');
    expect(files.acts).toEqual([1, 2, 3, 4]);
    expect((await redoLast(store)).kind).toBe('done');
    expect(files.acts).toEqual([1, 2, 3, 4, 5]);
  });

  test('before there is a vault ends with its commit, and follows once there is one', async () => {
    const early = await readyStore(`early ${made}`);
    await add(1, early);
    const own = attach(early);
    await own.start();
    await add(1, early);
    expect(own.state().keptTo).toBe(2);
    await own.close();
    early.database.close();
  });

  test('in each of two pages ends with the act in the vault', async () => {
    const database = store.database.name;
    const other = { ...(await readyStore('unused')), database: store.database };
    expect(other.database.name).toBe(database);
    const second = attach(other);
    await second.start();
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([add(1), add(1, other)]);
      expect(files.acts.at(-1)).toBe(3 + round * 2);
    }
    expect(second.state().problem).toBeNull();
    await second.close();
  });
});

describe('a vault that is behind holds nobody up', () => {
  test('slow: one act waits for so long, then none, and the state says so until it has caught up', async () => {
    const asked = files.hold();
    const first = add(1);
    await asked;
    expect(await hasEnded(first)).toBe(false);
    timer.pass(longestWait);
    await first;
    expect(vault.state().slowSince).toBe(timer.now());
    await add(1);
    expect(files.acts).toEqual([1]);
    files.release();
    await vault.settled();
    expect(vault.state()).toMatchObject({ keptTo: 3, slowSince: null, problem: null });
    const askedAgain = files.hold();
    const again = add(1);
    await askedAgain;
    expect(await hasEnded(again)).toBe(false);
    files.release();
    await again;
    expect(files.acts).toEqual([1, 2, 3, 4]);
  });

  test('full or away: each act ends with its commit, and all follow once it is mended', async () => {
    for (const kind of ['disk-full', 'unreachable'] as const) {
      const before = files.acts;
      files.failAfter(0, { kind, reason: 'for a test' });
      await add(1);
      expect(vault.state().problem?.kind).toBe(kind);
      await add(1);
      expect(files.acts).toEqual(before);
      timer.pass(61_000);
      await vault.settled();
      expect(files.acts).toHaveLength(before.length + 2);
      expect(vault.state().problem).toBeNull();
    }
  });
});

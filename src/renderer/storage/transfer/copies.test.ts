import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptied, exported, importGood, readGood, unwatched } from '#support/storage/copies.ts';
import { everyRecord, perform, type RandomAct, randomActs } from '#support/storage/random-acts.ts';
import { readyStore } from '#support/storage/test-store.ts';
import type { Store } from '../act.ts';
import { countAll } from '../counts.ts';
import { listHistory } from '../history.ts';
import { journaledTables } from '../records.ts';
import { redoLast, undoLast } from '../undo.ts';
import { previewImport } from './import-copy.ts';

let ours: Store;
let theirs: Store;
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 5);
  // Two desks never do something at the very same moment.
  ours = { ...(await readyStore('ours')), now: () => tick() };
  theirs = { ...(await readyStore('theirs')), now: () => tick() + 1 };
});
afterEach(async () => {
  for (const { database } of [ours, theirs]) {
    database.close();
    await Dexie.delete(database.name);
  }
});

function tick(): number {
  clock += 2;
  return clock;
}

/** Our desk after `here` alone, theirs after `there` alone, and a copy of theirs. */
async function copyBetween(here: readonly RandomAct[], there: readonly RandomAct[]) {
  await emptied(ours);
  await emptied(theirs);
  await perform(ours, here);
  await perform(theirs, there);
  return exported(theirs);
}

/** Everything that a copy carries. */
async function everything(store: Store) {
  const { contents, originals } = store.database;
  const texts = { contents: await contents.toArray(), originals: await originals.toArray() };
  return { ...(await everyRecord(store)), ...texts };
}

type Rows = Record<string, { id: string; records?: { table: string; record: { id: string } }[] }[]>;

/**
 * The records with every document named by its text, and without what two additions of one text differ
 * in: their times, and whether an earlier one lies in the trash as well.
 */
async function byText(store: Store): Promise<Rows> {
  const text = JSON.stringify(await everyRecord(store));
  const names = new Map<string, string>();
  for (const found of text.matchAll(/"id":"(?<hash>[0-9a-f]{64})","documentId":"(?<id>[^"]+)"/g)) {
    names.set(found.groups?.['id'] ?? '', found.groups?.['hash'] ?? '');
  }
  const renamed = [...names].reduce((all, [id, hash]) => all.replaceAll(id, `of ${hash}`), text);
  const { trash = [], ...live }: Rows = JSON.parse(renamed, (_key, value) =>
    value?.originalSha256 !== undefined || value?.readingOffset !== undefined
      ? {
          ...value,
          createdAt: 0,
          changedAt: value.changedAt === value.createdAt ? 0 : value.changedAt,
        }
      : value,
  );
  const inTrash = trash.map((thing) => ({
    ...thing,
    records: thing.records?.filter(
      ({ table, record }) => live[table]?.some(({ id }) => id === record.id) !== true,
    ),
  }));
  const all = { ...live, trash: inTrash.filter(({ records }) => records?.length !== 0) };
  for (const list of Object.values(all)) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return all as Rows;
}

describe('a copy of any database', () => {
  test('replaces an other one by the very same', async () => {
    await fc.assert(
      fc.asyncProperty(randomActs, randomActs, async (here, there) => {
        const copy = await copyBetween(here, there);
        const before = await everyRecord(ours);
        await importGood(ours, copy, 'replace');
        expect(await everyRecord(ours)).toEqual(await everyRecord(theirs));
        if ((await listHistory(ours, 1))[0]?.label === 'Import copy') {
          expect(await undoLast(ours)).toEqual({ kind: 'done', label: 'Import copy' });
          expect(await everyRecord(ours)).toEqual(before);
          expect((await redoLast(ours)).kind).toBe('done');
        }
        expect(await everyRecord(ours)).toEqual(await everyRecord(theirs));
        for (const table of ['highlights', 'cards'] as const) {
          const kept = await countAll(ours.database, [table]);
          expect(kept[table]).toBe(await ours.database[table].count());
        }
      }),
      { numRuns: 30 },
    );
  });

  test('merged twice changes nothing the second time, and is known for that', async () => {
    await fc.assert(
      fc.asyncProperty(randomActs, randomActs, async (here, there) => {
        const copy = await copyBetween(here, there);
        await importGood(ours, copy, 'merge');
        const [after, acts] = [await everything(ours), await ours.database.journal.count()];
        const previewed = await previewImport(ours, await readGood(copy), unwatched());
        const changes = Object.values(previewed.ok ? previewed.value.merge : {}).flatMap(
          ({ new: added, 'newer-in-copy': newer, removed }) => [added, newer, removed],
        );
        expect(changes).toEqual(Array.from({ length: 3 * journaledTables.length }, () => 0));
        await importGood(ours, copy, 'merge');
        expect(await everything(ours)).toEqual(after);
        expect(await ours.database.journal.count()).toBe(acts);
      }),
      { numRuns: 30 },
    );
  });

  test('of two desks that went apart, merged either way round, makes the same desk', async () => {
    await fc.assert(
      fc.asyncProperty(randomActs, randomActs, randomActs, async (base, here, there) => {
        await emptied(ours);
        await emptied(theirs);
        await perform(ours, base);
        await importGood(theirs, await exported(ours), 'replace');
        await perform(ours, withoutUndo(here));
        await perform(theirs, withoutUndo(there));
        const [ourCopy, theirCopy] = [await exported(ours), await exported(theirs)];
        await importGood(ours, theirCopy, 'merge');
        await importGood(theirs, ourCopy, 'merge');
        expect(await byText(ours)).toEqual(await byText(theirs));
      }),
      { numRuns: 60 },
    );
  });
});

/** Taking back what came before the desks went apart is another matter: it leaves an older time. */
function withoutUndo(acts: readonly RandomAct[]): readonly RandomAct[] {
  return acts.filter(({ kind }) => kind !== 'undo' && kind !== 'redo');
}

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { DeskDatabase, deskTables, newDeskId } from '#support/storage/desk-database.ts';
import { MemoryVault } from '../../host/memory-vault.ts';
import { restore } from './restore.ts';
import { snapshotBeforeUpgrade } from './snapshot-before-upgrade.ts';

afterEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

async function oldDesk() {
  const desk = await DeskDatabase.create('old', 7);
  await desk.act('Act', [{ table: 'cards', key: 'a', value: 1 }], { original: 'a file' });
  const [contents, id] = [await desk.contents(), await desk.source.databaseId()];
  desk.close();
  const files = new MemoryVault();
  const before = () =>
    snapshotBeforeUpgrade({
      files,
      databaseName: 'old',
      journaledTables: [...deskTables, 'a table of a later schema'],
      newId: newDeskId,
      now: Date.UTC(2026, 10, 24),
    });
  return { contents, id, files, before };
}

test('the snapshot has the old schema, and brings the old database back', async () => {
  const { contents, id, files, before } = await oldDesk();
  const taken = await before();
  expect(taken).toEqual({ ok: true, value: expect.stringContaining(`${id}.000000000001.`) });
  const restored = await restore({
    ...{ files, databaseId: id, snapshot: null, databaseName: 'back', expectedLast: 1 },
    ...{ newId: newDeskId, now: 0, finish: async () => undefined },
  });
  expect(restored).toMatchObject({ ok: true, value: { schemaVersion: 7, missing: [] } });
  const back = await DeskDatabase.open('back');
  const { journal: _journal, journalParts: _parts, ...records } = contents;
  expect(await back.contents()).toMatchObject(records);
  back.close();
});

test('it is taken once: what the vault holds already is not written again', async () => {
  const { files, before } = await oldDesk();
  await before();
  const count = files.contents.size;
  expect(await before()).toEqual({ ok: true, value: null });
  expect(files.contents.size).toBe(count);
});

test('a vault that is full says so, and nothing of the snapshot is left', async () => {
  const { files, before } = await oldDesk();
  files.leaveRoom(200);
  expect(await before()).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
  expect([...files.contents.keys()].filter((path) => path.startsWith('snapshots/'))).toEqual([]);
});

test('a database from before there was a vault is left alone', async () => {
  const first = new Dexie('first');
  first.version(1).stores({ documents: 'id', journal: '++sequence', meta: 'name' });
  await first.open();
  first.close();
  const files = new MemoryVault();
  const wish = { files, databaseName: 'first', journaledTables: deskTables, newId: newDeskId };
  expect(await snapshotBeforeUpgrade({ ...wish, now: 0 })).toEqual({ ok: true, value: null });
  expect(files.contents.size).toBe(0);
});

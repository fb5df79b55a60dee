import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { importGood, readGood } from '#support/storage/copies.ts';
import { everyRecord } from '#support/storage/random-acts.ts';
import { readyStore } from '#support/storage/test-store.ts';
import { schemaVersion } from '../schema-version.ts';
import { oldestCopyVersion, recordUpgrades, upgradeRecord } from './upgrade-records.ts';

const folder = join(import.meta.dirname, '../../../../tests/fixtures/plenum');

/** The copy of version 4 is the first that can hold facts and attempts. */
const factsOf4 = { facts: 1, attempts: 1, answers: 1 };

test('every version of the schema has its upgrade, and a copy that it wrote', () => {
  expect(recordUpgrades).toHaveLength(schemaVersion - oldestCopyVersion);
  const written = readdirSync(folder).map((file) => Number.parseInt(file, 10));
  for (let version = oldestCopyVersion; version <= schemaVersion; version += 1) {
    expect(written).toContain(version);
  }
});

test.each(readdirSync(folder))(
  'the copy %s, as its version wrote it, is taken in',
  async (file) => {
    const copy = new Blob([readFileSync(join(folder, file))]);
    const { manifest } = await readGood(copy);
    expect(manifest.schemaVersion).toBe(Number.parseInt(file, 10));
    const store = await readyStore('of an older copy');
    await importGood(store, copy, 'replace');
    const records = await everyRecord(store);
    const counts = Object.entries(records).map(([table, list]) => [table, list.length]);
    expect(Object.fromEntries(counts)).toEqual({
      documents: 1,
      revisions: 1,
      highlights: 1,
      notes: 0,
      cards: 1,
      reviews: 1,
      ...(manifest.schemaVersion < 4 ? { facts: 0, attempts: 0, answers: 0 } : factsOf4),
      settings: 0,
      trash: 1,
    });
    expect(records['highlights']?.[0]).toMatchObject({ colour: 'claim', note: 'Where it began' });
    expect(await store.database.contents.count()).toBe(1);
    store.database.close();
    await Dexie.delete(store.database.name);
  },
);

test('a record goes through every version after its own, in order, and may become several', () => {
  const upgrades = [
    ({ table, record }: { table: string; record: unknown }) => [
      { table, record: `${record} in 3` },
      { table: 'added', record: `of ${record}` },
    ],
    ({ table, record }: { table: string; record: unknown }) =>
      table === 'added' ? [] : [{ table, record: `${record} in 4` }],
  ];
  const from = { table: 'cards', record: 'x' };
  const oldest = oldestCopyVersion;
  expect(upgradeRecord(from, oldest, upgrades)).toEqual([
    { table: 'cards', record: 'x in 3 in 4' },
  ]);
  expect(upgradeRecord(from, oldest + 1, upgrades)).toEqual([{ table: 'cards', record: 'x in 4' }]);
  expect(upgradeRecord(from, oldest + 2, upgrades)).toEqual([from]);
});

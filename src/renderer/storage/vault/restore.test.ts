import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  DeskDatabase,
  type DeskWrite,
  deskTables,
  newDeskId,
} from '#support/storage/desk-database.ts';
import { ManualTimer } from '#support/storage/manual-timer.ts';
import { MemoryVault } from '../../host/memory-vault.ts';
import { restore } from './restore.ts';
import type { RestoreReport } from './restore-report.ts';
import { takeSnapshot } from './snapshot.ts';
import { Vault } from './vault.ts';

const opened: DeskDatabase[] = [];

afterEach(async () => {
  for (const desk of opened.splice(0)) desk.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

/** A desk with a running vault. */
async function deskWithVault(files = new MemoryVault()) {
  const desk = await DeskDatabase.create(`desk ${newDeskId()}`);
  opened.push(desk);
  const timer = new ManualTimer();
  const { source } = desk;
  const vault = new Vault({ files, source, now: timer.now, later: timer.later });
  return { desk, files, vault, timer };
}

type Wish = Partial<Pick<Parameters<typeof restore>[0], 'snapshot' | 'expectedLast'>>;

async function restored(files: MemoryVault, databaseId: string, wish: Wish = {}) {
  const databaseName = `desk ${newDeskId()}`;
  const about = { databaseName, newId: newDeskId, now: 0, finish: async () => undefined };
  const plain = { snapshot: null, expectedLast: 0 };
  const result = await restore({ files, databaseId, ...about, ...plain, ...wish });
  if (!result.ok) return { result, desk: null };
  const desk = await DeskDatabase.open(databaseName);
  opened.push(desk);
  return { result, desk };
}

function reportOf({ result }: Awaited<ReturnType<typeof restored>>): RestoreReport {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.reason}`);
  return result.value;
}

/** What must be there again: everything but the records' order in the journal's own parts. */
async function stateOf(desk: DeskDatabase | null): Promise<Record<string, unknown>> {
  if (desk === null) throw new Error('Nothing was restored');
  return desk.contents();
}

function withoutDevice(meta: unknown): unknown {
  return (meta as { name: string }[]).filter(({ name }) => name !== 'deviceId');
}

const write = fc.record({
  table: fc.constantFrom(...deskTables),
  key: fc.constantFrom('a', 'b', 'c', 'd', 'é', 'ü\u0000'),
  // As JSON has it, which knows no minus zero.
  value: fc.option(
    fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
    { nil: null, freq: 3 },
  ),
});
/** An act, a snapshot, or both. */
const step = fc.record({
  writes: fc.array(write, { maxLength: 8 }),
  original: fc.option(fc.string({ minLength: 1, maxLength: 9 }), { nil: undefined, freq: 3 }),
  seed: fc.option(fc.constantFrom('x', 'y'), { nil: undefined, freq: 4 }),
  isSnapshot: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function perform(desk: DeskDatabase, { writes, original, seed }: Step): Promise<void> {
  await desk.act('Act', writes as DeskWrite[], {
    ...(original === undefined ? {} : { original }),
    ...(seed === undefined ? {} : { meta: { name: `seeded:${seed}`, value: 'true' } }),
  });
}

test('random acts, some with snapshots between, come back as they were, history too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { desk, files, vault } = await deskWithVault();
      await vault.start();
      for (const one of steps) {
        await perform(desk, one);
        void vault.committed(await desk.committed(await desk.source.lastSequence()));
        if (one.isSnapshot) expect((await vault.snapshotNow('asked')).ok).toBe(true);
      }
      const { keptTo, problem } = await vault.close();
      expect(problem).toBeNull();
      expect(keptTo).toBe(steps.length);
      const again = await restored(files, await desk.source.databaseId(), {
        expectedLast: steps.length,
      });
      expect(reportOf(again)).toMatchObject({ missing: [], refused: [], lastSequence: keptTo });
      const [found, expected] = [await stateOf(again.desk), await stateOf(desk)];
      // Where there was no snapshot, nothing tells which device it was: it is a new one.
      if (reportOf(again).snapshot === null) expected['meta'] = withoutDevice(expected['meta']);
      if (reportOf(again).snapshot === null) found['meta'] = withoutDevice(found['meta']);
      expect(found).toEqual(expected);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('a snapshot that is taken while acts go on is right, with what happened meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 10 }),
      fc.array(fc.nat({ max: 12 }), { maxLength: 6 }),
      async (steps, moments) => {
        const { desk, files } = await deskWithVault();
        const [first, ...rest] = steps;
        if (first !== undefined) await perform(desk, first);
        let reads = 0;
        // Between any two reads of the snapshot, acts are done.
        const { source } = desk;
        const busy = {
          ...source,
          async recordsAfter(...given: Parameters<typeof source.recordsAfter>) {
            const records = await source.recordsAfter(given[0], given[1], 1);
            reads += 1;
            for (const moment of moments) {
              const next = moment === reads ? rest.shift() : undefined;
              if (next !== undefined) await perform(desk, next);
            }
            return records;
          },
        };
        const taken = await takeSnapshot({ files, source: busy, takenAt: 1, reason: 'asked' });
        expect(taken.ok).toBe(true);
        const again = await restored(files, await source.databaseId());
        expect(reportOf(again).missing).toEqual([]);
        const [before, after] = [await stateOf(desk), await stateOf(again.desk)];
        for (const table of [...deskTables, 'originals', 'contents', 'meta']) {
          expect(after[table]).toEqual(before[table]);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);

/** Six acts with snapshots after the second and the fourth, then two more acts. */
async function keptDesk() {
  const { desk, files, vault, timer } = await deskWithVault();
  await vault.start();
  const states: Record<string, unknown>[] = [await desk.contents()];
  const snapshots: string[] = [];
  for (let number = 1; number <= 6; number += 1) {
    await desk.act(
      `Act ${number}`,
      [
        { table: 'documents', key: `document ${number}`, value: number },
        { table: 'cards', key: 'the card', value: number },
      ],
      { original: `file ${number}` },
    );
    await vault.committed(await desk.committed(number));
    states.push(await desk.contents());
    timer.pass(1_000);
    if (number === 2 || number === 4) {
      const taken = await vault.snapshotNow('asked');
      if (taken.ok) snapshots.push(taken.value.name);
    }
  }
  await vault.close();
  return { files, states, snapshots, desk, databaseId: await desk.source.databaseId() };
}

describe('a damaged vault', () => {
  test('any file with one bit flipped: all comes back, or what is missing is named', async () => {
    const { files, states, databaseId } = await keptDesk();
    const sound = new Map(files.contents);
    const paths = [...sound.keys()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), async (path, chosen) => {
        for (const [name, bytes] of sound) files.contents.set(name, bytes);
        files.flip(path, chosen % ((sound.get(path)?.length ?? 1) * 8));
        const again = await restored(files, databaseId, { expectedLast: 6 });
        const report = reportOf(again);
        const state = await stateOf(again.desk);
        const expected = states[report.lastSequence] ?? {};
        for (const table of deskTables) expect(state[table]).toEqual(expected[table]);
        if (report.missing.length === 0) {
          expect(report.lastSequence).toBe(6);
          expect(state['contents']).toEqual(expected['contents']);
        } else {
          const [missing] = report.missing;
          const name = path.slice(path.indexOf('/') + 1);
          const isFile = missing?.kind === 'file' && name.startsWith(missing.keep.key);
          expect(isFile || missing?.reason.includes(name)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a snapshot with one flipped bit is refused by name, and the one before is used', async () => {
    const { files, states, snapshots, databaseId } = await keptDesk();
    const [older, newer = ''] = snapshots;
    const part = [...files.contents.keys()].findLast((path) => path.includes('.p000001.'));
    files.flip(part ?? '', 300);
    const again = await restored(files, databaseId, { expectedLast: 6 });
    const report = reportOf(again);
    expect(report.refused).toMatchObject([{ name: newer }]);
    expect(report.refused[0]?.reason).toContain('p000001');
    expect(report.snapshot?.name).toBe(older);
    expect(report).toMatchObject({ lastSequence: 6, missing: [], databaseId });
    expect((await stateOf(again.desk))['cards']).toEqual(states[6]?.['cards']);
  });

  test('every snapshot damaged: the journal from its first act is enough', async () => {
    const { files, states, snapshots, databaseId } = await keptDesk();
    for (const name of snapshots) files.flip(`snapshots/${name}`, 80);
    const again = await restored(files, databaseId, { expectedLast: 6 });
    expect(reportOf(again)).toMatchObject({ snapshot: null, lastSequence: 6, missing: [] });
    expect(reportOf(again).refused).toHaveLength(2);
    expect((await stateOf(again.desk))['documents']).toEqual(states[6]?.['documents']);
  });

  test('a damaged header of the journal alone costs nothing', async () => {
    const { files, states, databaseId } = await keptDesk();
    const path = [...files.contents.keys()].find((name) => name.startsWith('journal/')) ?? '';
    files.flip(path, 80);
    const again = await restored(files, databaseId, { expectedLast: 6 });
    expect(reportOf(again)).toMatchObject({ lastSequence: 6, missing: [] });
    expect(reportOf(again).refused).toHaveLength(1);
    expect((await stateOf(again.desk))['cards']).toEqual(states[6]?.['cards']);
  });

  test('the journal gone: the newest snapshot, and the acts after it are missed', async () => {
    const { files, states, databaseId } = await keptDesk();
    for (const path of files.contents.keys()) {
      if (path.startsWith('journal/')) files.contents.delete(path);
    }
    const again = await restored(files, databaseId, { expectedLast: 6 });
    const report = reportOf(again);
    expect(report).toMatchObject({ lastSequence: 4, history: null });
    expect(report.missing).toMatchObject([{ kind: 'acts', after: 4, upTo: 6 }]);
    expect((await stateOf(again.desk))['cards']).toEqual(states[4]?.['cards']);
    // The next act gets the next number.
    expect(await again.desk?.act('Next', [{ table: 'cards', key: 'x', value: 1 }])).toBe(5);
  });

  test('an original that is gone or changed is missed by its hash, and nothing else', async () => {
    const { files, databaseId } = await keptDesk();
    const originals = [...files.contents.keys()].filter((path) => /^originals\/\w+$/.test(path));
    const [gone = '', changed = ''] = originals;
    files.contents.delete(gone);
    files.flip(changed, 1);
    const { missing, lastSequence } = reportOf(await restored(files, databaseId));
    expect(lastSequence).toBe(6);
    expect(missing).toHaveLength(2);
    for (const piece of missing) expect(piece).toMatchObject({ kind: 'file' });
  });

  test('nothing sound at all is said, and no database is left behind', async () => {
    const { files, snapshots, databaseId } = await keptDesk();
    for (const name of snapshots) files.flip(`snapshots/${name}`, 80);
    for (const path of files.contents.keys()) {
      if (path.startsWith('journal/')) files.contents.delete(path);
    }
    const before = await Dexie.getDatabaseNames();
    const { result } = await restored(files, databaseId);
    expect(result).toMatchObject({ ok: false, error: { kind: 'nothing-sound' } });
    expect(await Dexie.getDatabaseNames()).toEqual(before);
  });
});

test('going back to an older snapshot makes a history of its own', async () => {
  const { files, states, snapshots, databaseId } = await keptDesk();
  const again = await restored(files, databaseId, { snapshot: snapshots[0] ?? null });
  const report = reportOf(again);
  expect(report).toMatchObject({ lastSequence: 2, missing: [], history: { first: 1, last: 2 } });
  expect(report.databaseId).not.toBe(databaseId);
  const state = await stateOf(again.desk);
  expect(state['documents']).toEqual(states[2]?.['documents']);
  // It goes on in the same vault, and neither history is in the other's way.
  const { desk } = again;
  if (desk === null) throw new Error('Nothing was restored');
  const timer = new ManualTimer();
  const vault = new Vault({ files, source: desk.source, now: timer.now, later: timer.later });
  await desk.act('Another third', [{ table: 'cards', key: 'the card', value: 'other' }]);
  expect(await vault.start()).toMatchObject({ keptTo: 3, problem: null });
  const first = await restored(files, databaseId, { expectedLast: 6 });
  expect((await stateOf(first.desk))['cards']).toEqual(states[6]?.['cards']);
  const second = await restored(files, report.databaseId);
  expect((await stateOf(second.desk))['cards']).toEqual((await stateOf(desk))['cards']);
});

test('a restore that cannot be finished leaves nothing behind', async () => {
  const { files, databaseId } = await keptDesk();
  const before = await Dexie.getDatabaseNames();
  const result = await restore({
    ...{ files, databaseId, databaseName: 'never', newId: newDeskId, now: 0 },
    ...{ snapshot: null, expectedLast: 0 },
    finish: () => Promise.reject(new Error('the disk is full')),
  });
  expect(result).toMatchObject({ ok: false, error: { reason: 'the disk is full' } });
  expect(await Dexie.getDatabaseNames()).toEqual(before);
});

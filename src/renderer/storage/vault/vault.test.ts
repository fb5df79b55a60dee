import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { VaultFileError } from '#shared/vault-files.ts';
import { DeskDatabase, newDeskId } from '#support/storage/desk-database.ts';
import { ManualTimer } from '#support/storage/manual-timer.ts';
import { MemoryVault } from '../../host/memory-vault.ts';
import { describeVault } from './overview.ts';
import { fullSegmentSize, readSegment } from './segment.ts';
import { idleTime, Vault } from './vault.ts';

class CountingVault extends MemoryVault {
  bytesRead = 0;

  override async read(...given: Parameters<MemoryVault['read']>) {
    const read = await super.read(...given);
    this.bytesRead += read.ok ? read.value.length : 0;
    return read;
  }
}

const full: VaultFileError = { kind: 'disk-full', reason: 'nothing more fits' };
const opened: DeskDatabase[] = [];

afterEach(async () => {
  for (const desk of opened.splice(0)) desk.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

async function newDesk(): Promise<DeskDatabase> {
  const desk = await DeskDatabase.create(`desk ${newDeskId()}`);
  opened.push(desk);
  return desk;
}

function vaultOf({ source }: DeskDatabase, files: MemoryVault, timer = new ManualTimer()): Vault {
  return new Vault({ files, source, now: timer.now, later: timer.later });
}

/** A vault that holds `count` acts of a fresh desk. */
async function keptDesk(count: number) {
  const desk = await newDesk();
  const [files, timer] = [new MemoryVault(), new ManualTimer()];
  const vault = vaultOf(desk, files, timer);
  await vault.start();
  for (let number = 0; number < count; number += 1) await doAct(desk);
  await vault.settled();
  return { desk, files, timer, vault, id: await desk.source.databaseId() };
}

function doAct(desk: DeskDatabase, original?: string): Promise<number> {
  const writes = [{ table: 'cards', key: newDeskId(), value: 'x' } as const];
  return desk.act('Act', writes, original === undefined ? {} : { original });
}

/** Tells the vault of an act as the app does. */
async function told(vault: Vault, desk: DeskDatabase, sequence: number) {
  return vault.committed(await desk.committed(sequence));
}

function paths(files: MemoryVault, folder: string): string[] {
  return [...files.contents.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
}

/** The sequences in every segment, by the segment's first act. */
function journalOf(files: MemoryVault): number[][] {
  return paths(files, 'journal').map((path) =>
    readSegment(files.contents.get(path) ?? new Uint8Array()).entries.map(
      ({ entry }) => entry.sequence,
    ),
  );
}

describe('following the journal', () => {
  test('several acts that wait are one append, and are on the disk before they count', async () => {
    const { files, vault } = await keptDesk(5);
    expect(vault.state()).toMatchObject({ keptTo: 5, problem: null });
    expect(files.operations.filter((name) => /^(append|write) journal/.test(name))).toHaveLength(1);
    expect(journalOf(files)).toEqual([[1, 2, 3, 4, 5]]);
  });

  test('what an act keeps is in the vault before the act is', async () => {
    const { desk, files, vault } = await keptDesk(1);
    const sequence = await doAct(desk, 'a file');
    files.operations.length = 0;
    expect(await told(vault, desk, sequence)).toBe('kept');
    const writes = files.operations.filter((name) => !name.startsWith('read'));
    expect(writes.map((name) => name.slice(0, 16))).toEqual([
      expect.stringMatching('^write originals'),
      expect.stringMatching('^write originals'),
      expect.stringMatching('^write contents'),
      expect.stringMatching('^append journal'),
    ]);
    // The same file once more is not written again.
    await doAct(desk, 'a file');
    files.operations.length = 0;
    await vault.settled();
    expect(files.operations.filter((name) => name.startsWith('write'))).toEqual([]);
  });

  test('a session that was killed between commit and append is caught up by the next', async () => {
    const { desk, files } = await keptDesk(2);
    await doAct(desk);
    await doAct(desk);
    const next = vaultOf(desk, files);
    expect(await next.start()).toMatchObject({ keptTo: 4, problem: null });
    expect(journalOf(files)).toEqual([[1, 2, 3, 4]]);
  });

  test('two pages over one database and one vault do not lose or tear an act', async () => {
    const { desk, files, vault } = await keptDesk(1);
    const other = vaultOf(desk, files);
    await other.start();
    for (let number = 0; number < 3; number += 1) {
      await doAct(desk);
      expect(await vault.settled()).toMatchObject({ problem: null });
      await doAct(desk);
      expect(await other.settled()).toMatchObject({ problem: null, keptTo: 3 + number * 2 });
    }
    expect(journalOf(files)).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
  });

  test('a segment that is full is followed by another', async () => {
    const { desk, files, vault } = await keptDesk(1);
    const text = 'x'.repeat(fullSegmentSize);
    await desk.act('Large', [{ table: 'cards', key: 'a', value: text }]);
    await vault.settled();
    await doAct(desk);
    await vault.settled();
    expect(journalOf(files)).toEqual([[1, 2], [3]]);
  });

  test('a torn end is left as it is: a new segment goes on behind the last whole act', async () => {
    const { desk, files } = await keptDesk(3);
    const [path = ''] = paths(files, 'journal');
    files.cut(path, (files.contents.get(path)?.length ?? 0) - 7);
    const torn = files.contents.get(path);
    await doAct(desk);
    expect(await vaultOf(desk, files).start()).toMatchObject({ keptTo: 4, problem: null });
    expect(files.contents.get(path)).toBe(torn);
    expect(journalOf(files)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('a very long act is stored in pieces; one that was cut off between them is stored again', async () => {
    const { desk, files, vault } = await keptDesk(1);
    const writes = Array.from({ length: 12 }, (_, number) => ({
      table: 'cards' as const,
      key: `key ${number}`,
      value: 'x'.repeat(fullSegmentSize / 4),
    }));
    await desk.act('Very large', writes);
    files.operations.length = 0;
    files.failAfter(1, { kind: 'failed', reason: 'for a test' });
    expect(await vault.settled()).toMatchObject({ keptTo: 1, problem: { kind: 'failed' } });
    expect(await vault.settled()).toMatchObject({ keptTo: 2, problem: null });
    const stored = files.operations.filter((name) => /^(append|write) journal/.test(name));
    expect(stored.map((name) => name.split(' ')[0])).toEqual([
      ...['append', 'append'],
      ...['write', 'append'],
    ]);
    await doAct(desk);
    expect(await vault.settled()).toMatchObject({ keptTo: 3, problem: null });
    expect([...new Set(journalOf(files).flat())]).toEqual([1, 2, 3]);
  });

  test('of a long journal only the end is read at start', async () => {
    const { desk, files } = await keptDesk(0);
    const text = 'x'.repeat(400_000);
    await desk.act('Large', [{ table: 'cards', key: 'a', value: text }]);
    await desk.act('Small', [{ table: 'cards', key: 'b', value: 1 }]);
    await vaultOf(desk, files).start();
    await doAct(desk);
    const counting = new CountingVault();
    for (const [path, bytes] of files.contents) counting.contents.set(path, bytes);
    expect(await vaultOf(desk, counting).start()).toMatchObject({ keptTo: 3 });
    expect(counting.bytesRead).toBeLessThan(350_000);
  });
});

describe('when the disk fails', () => {
  test('full at any byte: the vault is behind and says so, then catches up, and nothing is torn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 9_000 }), async (room) => {
        const { desk, files, vault, timer } = await keptDesk(2);
        files.leaveRoom(room);
        for (let number = 0; number < 4; number += 1) {
          await told(vault, desk, await doAct(desk, `file ${number}`));
          await vault.settled();
        }
        const taken = await vault.snapshotNow('asked');
        const { keptTo, problem } = vault.state();
        expect(keptTo < 6 ? problem?.kind : 'disk-full').toBe('disk-full');
        if (!taken.ok) expect(taken.error.kind).toBe('disk-full');
        expect(paths(files, 'snapshots').length === 0).toBe(!taken.ok);
        files.leaveRoom(null);
        timer.pass(120_000);
        expect(await vault.settled()).toMatchObject({ keptTo: 6, problem: null });
        expect([...new Set(journalOf(files).flat())]).toEqual([1, 2, 3, 4, 5, 6]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('failing at any operation: it is tried again by itself until all is kept', async () => {
    const kinds = ['disk-full', 'failed', 'unreachable', 'missing', 'size-differs'] as const;
    for (const kind of kinds) {
      for (let at = 0; at < 14; at += 1) {
        const { desk, files, timer } = await keptDesk(2);
        await doAct(desk, `${kind} ${at}`);
        const next = vaultOf(desk, files, timer);
        files.failAfter(at, { kind, reason: 'for a test' });
        await next.start();
        await next.snapshotNow('asked');
        timer.pass(61_000);
        expect(await next.settled()).toMatchObject({ keptTo: 3, problem: null });
        expect((await next.snapshotNow('asked')).ok).toBe(true);
      }
    }
  }, 60_000);

  test('the problem is told with its beginning, and is tried again after a while', async () => {
    const { desk, files, vault, timer } = await keptDesk(1);
    const began = timer.now();
    files.leaveRoom(3);
    expect(await told(vault, desk, await doAct(desk))).toBe('behind');
    timer.pass(500);
    expect(vault.state()).toMatchObject({ keptTo: 1, problem: { ...full, since: began } });
    files.leaveRoom(null);
    timer.pass(1_000);
    // The timer began it; this only waits.
    await vault.settled();
    expect(vault.state()).toMatchObject({ keptTo: 2, problem: null, keptAt: timer.now() });
  });

  test('a database that cannot be read is a problem too, not a fault', async () => {
    const { desk, vault } = await keptDesk(1);
    desk.close();
    expect((await vault.settled()).problem?.kind).toBe('failed');
  });
});

describe('snapshots', () => {
  test('one is taken after five idle minutes, and none where nothing happened since', async () => {
    const { desk, files, vault, timer } = await keptDesk(1);
    timer.pass(idleTime - 1);
    await vault.settled();
    expect(vault.state().snapshot).toBeNull();
    await told(vault, desk, 1);
    timer.pass(idleTime);
    const first = await vault.snapshotNow('idle');
    expect(first.ok && first.value.lastSequence).toBe(1);
    const count = paths(files, 'snapshots').length;
    await vault.snapshotNow('before update');
    expect(paths(files, 'snapshots')).toHaveLength(count);
    await doAct(desk);
    await vault.snapshotNow('before update');
    expect(vault.state().snapshot?.lastSequence).toBe(2);
  });

  test('a journal whose beginning is gone makes one, and goes on behind it', async () => {
    const desk = await newDesk();
    for (let number = 0; number < 3; number += 1) await doAct(desk);
    await desk.database.table('journal').delete(1);
    const files = new MemoryVault();
    const vault = vaultOf(desk, files);
    expect(await vault.start()).toMatchObject({ keptTo: 3, problem: null });
    await doAct(desk);
    expect(await vault.settled()).toMatchObject({ keptTo: 4, problem: null });
    expect(journalOf(files)).toEqual([[4]]);
  });

  test('thinning drops old ones, and write-once files that nobody names any more', async () => {
    const { desk, files, vault, timer } = await keptDesk(0);
    await doAct(desk, 'kept file');
    for (let number = 0; number < 6; number += 1) {
      await doAct(desk);
      timer.pass(10 * 60_000);
      await vault.snapshotNow('asked');
    }
    const manifests = paths(files, 'snapshots').filter((path) => path.endsWith('.manifest.json'));
    expect(manifests.length).toBeLessThanOrEqual(3);
    const stems = new Set(paths(files, 'snapshots').map((path) => /\d{15}/.exec(path)?.[0]));
    expect(stems.size).toBe(manifests.length);
    files.contents.set('originals/feed', new Uint8Array([1]));
    files.contents.set('contents/feed.json.gz', new Uint8Array([1]));
    await doAct(desk);
    await vault.snapshotNow('asked');
    expect(paths(files, 'originals')).toHaveLength(2);
    expect(paths(files, 'contents')).toHaveLength(1);
  });
});

test('an older database under the same id gets an id of its own; both histories stay', async () => {
  const { desk, files, id } = await keptDesk(4);
  await desk.database.table('journal').where('sequence').above(2).delete();
  await desk.database.table('journalParts').where('[sequence+part]').above([2, 9]).delete();
  await doAct(desk);
  const vault = vaultOf(desk, files);
  const state = await vault.start();
  expect(state).toMatchObject({
    keptTo: 3,
    problem: null,
    otherHistory: { databaseId: id, lastSequence: 4 },
  });
  expect(await desk.source.databaseId()).not.toBe(id);
  const described = await describeVault(files);
  expect(described.ok && described.value.map(({ lastSequence }) => lastSequence).sort()).toEqual([
    3, 4,
  ]);
});

test('the screens hear of each change', async () => {
  const { desk, vault } = await keptDesk(0);
  const seen: number[] = [];
  const stop = vault.subscribe(() => seen.push(vault.state().keptTo));
  await doAct(desk);
  await vault.settled();
  stop();
  await doAct(desk);
  await vault.close();
  expect(seen).toEqual([1]);
});

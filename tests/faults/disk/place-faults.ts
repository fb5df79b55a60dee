/** Faults of the place where the vault lies: gone, read-only, full. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHost } from '#renderer/host/memory.ts';
import { importCopy } from '#renderer/storage/transfer/import-copy.ts';
import { exported, readGood, unwatched } from '#support/storage/copies.ts';
import { type Fault, must, mustBeSame } from '../fault.ts';
import { fillDisk, makeReadOnly, mountSmallDisk, unmount } from '../machine.ts';
import { DiskDesk } from './disk-desk.ts';
import { mustBeWhole, reportOf } from './segment-faults.ts';

type Words = { readonly kind: string; readonly reason: RegExp };

/** Acts while the vault cannot be written: the vault says so, and nothing of them is lost. */
async function mustFallBehind(desk: DiskDesk, count: number, words: Words): Promise<string> {
  await desk.act(count);
  const { problem, keptTo } = await desk.running.vault.settled();
  must(problem?.kind === words.kind && words.reason.test(problem.reason), () => {
    return `the vault tells ${words.kind}: ${JSON.stringify(problem)}`;
  });
  const last = await desk.lastSequence();
  must(keptTo < last, () => `it does not claim to have act ${last}`);
  must((await desk.torn()).length === 0, () => 'the database goes on whole');
  return problem.reason;
}

/** With the vault as it was, everything that was acknowledged gets into it, and comes back. */
async function mustCatchUp(desk: DiskDesk): Promise<void> {
  await desk.settle();
  const [last, records] = [await desk.lastSequence(), await desk.records()];
  await desk.loseDatabase();
  mustBeWhole(reportOf(await desk.restore()), last);
  await desk.look();
  mustBeSame(await desk.records(), records, 'after the vault caught up');
}

/** The folder that the reader chose is away, as a drive that was pulled. */
export const vaultAway: Fault = {
  name: 'the folder of the vault gone',
  needs: null,
  async tryIt({ folder }) {
    const drive = join(folder, 'drive');
    mkdirSync(join(drive, 'Plenum vault'), { recursive: true });
    const place = { folder: join(drive, 'Plenum vault') };
    writeFileSync(join(folder, 'vault.json'), JSON.stringify(place));
    const desk = await DiskDesk.begin(folder, 3);
    renameSync(drive, `${drive} away`);
    const told = await mustFallBehind(desk, 3, { kind: 'unreachable', reason: /is not there/ });
    await desk.start();
    await mustFallBehind(desk, 2, { kind: 'unreachable', reason: /is not there/ });
    renameSync(`${drive} away`, drive);
    await mustCatchUp(desk);
    renameSync(drive, `${drive} away`);
    await desk.loseDatabase();
    const opened = await desk.open();
    must(
      opened.kind === 'lost' && !opened.vault.ok && opened.vault.error.kind === 'unreachable',
      () => 'a lost database with its vault away is told to be just that',
    );
    return `told as “${told}”, then caught up`;
  },
};

/** The vault's folder may not be written. */
export const vaultReadOnly: Fault = {
  name: 'the folder of the vault read-only',
  needs: 'a read-only folder',
  async tryIt({ folder }) {
    const desk = await DiskDesk.begin(folder, 3);
    const allowAgain = makeReadOnly(join(folder, 'vault'));
    try {
      const told = await mustFallBehind(desk, 3, { kind: 'forbidden', reason: /EROFS|EACCES/ });
      const asked = await desk.running.vault.snapshotNow('asked');
      must(!asked.ok && asked.error.kind === 'forbidden', () => 'a snapshot is refused with words');
      allowAgain();
      await mustCatchUp(desk);
      return `told as “${told.slice(0, 40)}…”, then caught up`;
    } finally {
      desk.stop();
    }
  },
};

const page = 4_096;

/** Tries `work` on a desk whose vault lies on a disk of half a mebibyte. */
async function onSmallDisk(
  folder: string,
  work: (desk: DiskDesk, vault: string) => Promise<string>,
): Promise<string> {
  const vault = join(folder, 'vault');
  mkdirSync(vault);
  mountSmallDisk(vault, 512 * 1_024);
  try {
    const desk = await DiskDesk.begin(folder, 4);
    const told = await work(desk, vault);
    await mustCatchUp(desk);
    return told;
  } finally {
    unmount(vault);
  }
}

const full: Words = { kind: 'disk-full', reason: /ENOSPC/ };

/** The disk of the vault is full while acts are appended. */
export const fullWhileAppending: Fault = {
  name: 'a full disk while acts are appended to the vault',
  needs: 'a small disk',
  tryIt: ({ folder }) =>
    onSmallDisk(folder, async (desk, vault) => {
      for (const pages of [0, 1, 2, 5]) {
        const filler = fillDisk(vault, pages * page);
        await mustFallBehind(desk, 25, full);
        await desk.start();
        await mustFallBehind(desk, 1, full);
        rmSync(filler);
        await desk.settle();
      }
      return 'told as disk-full with four amounts of room, over a restart too, then caught up';
    }),
};

/** The disk of the vault is full while a snapshot is written. */
export const fullDuringSnapshot: Fault = {
  name: 'a full disk while a snapshot is written',
  needs: 'a small disk',
  tryIt: ({ folder }) =>
    onSmallDisk(folder, async (desk, vault) => {
      await desk.running.vault.snapshotNow('asked');
      const before = desk.filesOf('snapshots', '');
      for (const pages of [0, 1, 2, 3]) {
        await desk.act(1);
        await desk.settle();
        const filler = fillDisk(vault, pages * page);
        desk.timer.pass(1_000);
        const taken = await desk.running.vault.snapshotNow('asked');
        must(
          !taken.ok && taken.error.kind === 'disk-full',
          () => `told with ${pages} pages of room`,
        );
        const left = desk.filesOf('snapshots', '');
        const more = left.filter((path) => !before.includes(path));
        must(left.length === before.length && more.length === 0, () => {
          return `nothing of it is left, and the one before stands: ${more.join(', ')}`;
        });
        rmSync(filler);
        await desk.settle();
      }
      return 'told as disk-full at four moments; nothing of it was left';
    }),
};

/** The disk of the vault is full while a copy is taken in. */
export const fullDuringImport: Fault = {
  name: 'a full disk of the vault while a copy is taken in',
  needs: 'a small disk',
  tryIt: ({ folder }) =>
    onSmallDisk(folder, async (desk, vault) => {
      await desk.act(30);
      await desk.settle();
      const copy = await exported(desk.running.store, createMemoryHost());
      await desk.act(20);
      await desk.settle();
      const filler = fillDisk(vault, page);
      const read = await readGood(copy);
      const done = await importCopy(desk.running.store, read, 'replace', unwatched());
      must(done.ok, () => 'the import itself is in the database');
      const { problem } = await desk.running.vault.settled();
      must(problem?.kind === 'disk-full', () => 'the vault tells that it lacks the import');
      rmSync(filler);
      return 'the import is in the database, the vault told disk-full, then caught up';
    }),
};

/** Faults of the vault's snapshots and files: flipped, or gone, one at a time. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeManifest } from '#renderer/storage/vault/manifest.ts';
import { type Fault, must, mustBeSame, type Records } from '../fault.ts';
import { DiskDesk, flipBit } from './disk-desk.ts';
import { mustBeWhole, reportOf } from './segment-faults.ts';

/** A desk with two snapshots and acts after each, and the last of the two. */
async function deskWithSnapshots(folder: string) {
  const desk = await DiskDesk.begin(folder, 5);
  await snapshotOf(desk);
  await desk.act(3);
  const newest = await snapshotOf(desk);
  await desk.act(2);
  await desk.settle();
  return { desk, newest, last: await desk.lastSequence(), records: await desk.records() };
}

async function snapshotOf(desk: DiskDesk): Promise<string> {
  desk.timer.pass(1_000);
  const taken = await desk.running.vault.snapshotNow('asked');
  must(taken.ok, () => 'a snapshot is taken');
  return taken.value.name;
}

/** Throws where not everything comes back, or the snapshot `refused` is not named with its reason. */
async function mustComeBack(
  desk: DiskDesk,
  { last, records }: { readonly last: number; readonly records: Records },
  refused: { readonly name: string; readonly words: RegExp } | null,
): Promise<void> {
  await desk.loseDatabase();
  const report = reportOf(await desk.restore());
  mustBeWhole(report, last);
  if (refused !== null) {
    const told = report.refused.find(({ name }) => name === refused.name);
    must(refused.words.test(told?.reason ?? ''), () => {
      return `${refused.name} is refused by its name: ${JSON.stringify(report.refused)}`;
    });
  }
  await desk.look();
  mustBeSame(await desk.records(), records, 'from the snapshot before');
}

/** One bit flipped in each part of the newest snapshot, one after the other. */
export const flippedSnapshot: Fault = {
  name: 'a snapshot with one flipped bit',
  needs: null,
  async tryIt({ folder, isShort }) {
    const all = await deskWithSnapshots(folder);
    const { desk, newest } = all;
    const manifest = await decodeManifest(
      new Uint8Array(readFileSync(desk.fileOf('snapshots', newest))),
    );
    must(manifest.ok, () => 'the manifest is sound');
    const parts = manifest.value.parts.slice(0, isShort ? 2 : undefined);
    const sentinel = readFileSync(`${folder}/sentinel.json`);
    for (const { name } of parts) {
      const path = desk.fileOf('snapshots', name);
      const bytes = readFileSync(path);
      flipBit(path, bytes.length * 4);
      writeFileSync(`${folder}/sentinel.json`, sentinel);
      await mustComeBack(desk, all, { name: newest, words: new RegExp(`${name} was changed`) });
      writeFileSync(`${folder}/sentinel.json`, sentinel);
      await desk.loseDatabase();
      const asked = await desk.restore(newest);
      must(!asked.ok && asked.error.kind === 'nothing-sound', () => 'it is refused when asked for');
      writeFileSync(path, bytes);
    }
    return `${parts.length} parts: each time ${newest} is refused by its name, and all came back without it`;
  },
};

/** One bit flipped in the manifest of the newest snapshot. */
export const flippedManifest: Fault = {
  name: 'a manifest with one flipped bit',
  needs: null,
  async tryIt({ folder }) {
    const all = await deskWithSnapshots(folder);
    const path = all.desk.fileOf('snapshots', all.newest);
    flipBit(path, readFileSync(path).length * 4);
    await mustComeBack(all.desk, all, { name: all.newest, words: /manifest was changed/ });
    return `${all.newest} is refused: its manifest was changed`;
  },
};

/** The manifest of the newest snapshot gone. */
export const manifestGone: Fault = {
  name: 'a manifest gone',
  needs: null,
  async tryIt({ folder }) {
    const all = await deskWithSnapshots(folder);
    rmSync(all.desk.fileOf('snapshots', all.newest));
    await mustComeBack(all.desk, all, null);
    return 'its parts alone are no snapshot; all came back from the one before';
  },
};

/** A part of the newest snapshot gone. */
export const partGone: Fault = {
  name: 'a part of a snapshot gone',
  needs: null,
  async tryIt({ folder }) {
    const all = await deskWithSnapshots(folder);
    const part = all.desk.filesOf('snapshots', '.json.gz').at(-1) ?? '';
    rmSync(part);
    await mustComeBack(all.desk, all, { name: all.newest, words: new RegExp(basename(part)) });
    return `${all.newest} is refused, and ${basename(part)} is named`;
  },
};

/** Every snapshot flipped, and the first segment of the journal gone. */
export const nothingSound: Fault = {
  name: 'every snapshot flipped and the first segment gone',
  needs: null,
  async tryIt({ folder }) {
    const { desk } = await deskWithSnapshots(folder);
    const manifests = desk.filesOf('snapshots', '.manifest.json');
    for (const path of manifests) flipBit(path, 800);
    rmSync(desk.filesOf('journal', '.jsonl')[0] ?? '');
    await desk.loseDatabase();
    const opened = await desk.open();
    must(opened.kind === 'lost' && opened.vault.ok, () => 'the vault can be asked');
    const refused = opened.vault.value.flatMap((history) => history.refused);
    for (const path of manifests) {
      must(
        refused.some(({ name }) => name === basename(path)),
        () => `${basename(path)} is not offered, and is named`,
      );
    }
    const restored = await desk.restore();
    must(!restored.ok, () => 'nothing is restored from nothing');
    must(/holds no sound snapshot/.test(restored.error.reason), () => restored.error.reason);
    return `nothing is made up: “${restored.error.reason}”`;
  },
};

/** One bit flipped in the file of a document. */
export const flippedOriginal: Fault = {
  name: 'an original file of the vault with one flipped bit',
  needs: null,
  async tryIt({ folder }) {
    const { desk, last, records } = await deskWithSnapshots(folder);
    const path = desk.filesOf('originals', '').find((name) => !name.endsWith('.json')) ?? '';
    flipBit(path, 40);
    await desk.loseDatabase();
    const report = reportOf(await desk.restore());
    const [missing, ...others] = report.missing;
    must(
      missing?.kind === 'file' && missing.keep.key === basename(path) && others.length === 0,
      () => `the file alone is named as missing: ${JSON.stringify(report.missing)}`,
    );
    must(report.lastSequence === last, () => 'every act comes back');
    await desk.look();
    mustBeSame(await desk.records(), records, 'all but the file');
    return `the file is named, and why: ${missing.reason.slice(0, 30)}…`;
  },
};

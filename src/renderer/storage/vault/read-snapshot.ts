/** Reads a snapshot back: whole and as it was written, or not at all, with the part that is wrong. */
import { failure, type Result, success } from '#shared/result.ts';
import type { VaultFiles } from '../../host/host.ts';
import { sha256Of } from '../sha256.ts';
import { decodeManifest, type Manifest, type SnapshotPart } from './manifest.ts';
import { unpack, unpackBytes } from './packing.ts';
import { readSegment } from './segment.ts';
import { newestFirst } from './thinning.ts';
import { type SnapshotName, snapshotOf } from './vault-names.ts';
import type { WholeEntry } from './vault-source.ts';

/** The manifest named `name`, or what is wrong with it. */
export async function readManifest(
  files: VaultFiles,
  name: string,
): Promise<Result<Manifest, string>> {
  const read = await files.read({ folder: 'snapshots', name });
  return read.ok ? decodeManifest(read.value) : failure(read.error.reason);
}

/** The newest snapshot of a database whose manifest is sound, and the schema that it has; or null. */
export async function newestSnapshot(
  files: VaultFiles,
  databaseId: string,
): Promise<{ readonly name: SnapshotName; readonly schemaVersion: number } | null> {
  const listed = await files.list('snapshots');
  const all = listed.ok ? listed.value.flatMap(({ name }) => snapshotOf(name) ?? []) : [];
  for (const name of newestFirst(all.filter((one) => one.databaseId === databaseId))) {
    const manifest = await readManifest(files, name.name);
    if (manifest.ok) return { name, schemaVersion: manifest.value.schema.version };
  }
  return null;
}

/** Reads every part of a snapshot and compares it with its hash and its count; answers what is wrong. */
export async function verifySnapshot(
  files: VaultFiles,
  manifest: Manifest,
): Promise<Result<null, string>> {
  for (const part of manifest.parts) {
    const sound = part.kind === 'acts' ? await readActs(files, part) : await readPart(files, part);
    if (!sound.ok) return sound;
    if (sound.value.length !== part.count) {
      return failure(`${part.name} holds ${sound.value.length}, not ${part.count}`);
    }
  }
  return success(null);
}

/** The items of a part: records with their keys, meta records, or keys. */
export async function readPart(
  files: VaultFiles,
  part: SnapshotPart,
): Promise<Result<readonly unknown[], string>> {
  const bytes = await readSoundBytes(files, part);
  if (!bytes.ok) return bytes;
  const unpacked = await unpack(bytes.value);
  if (unpacked === null || !Array.isArray(unpacked.value)) {
    return failure(`${part.name} cannot be unpacked`);
  }
  return success(unpacked.value);
}

/** The acts of a part. */
export async function readActs(
  files: VaultFiles,
  part: SnapshotPart,
): Promise<Result<readonly WholeEntry[], string>> {
  const bytes = await readSoundBytes(files, part);
  if (!bytes.ok) return bytes;
  const unpacked = await unpackBytes(bytes.value);
  if (unpacked === null) return failure(`${part.name} cannot be unpacked`);
  const { entries, fault } = readSegment(unpacked);
  return fault === null ? success(entries) : failure(`${part.name}: ${fault.reason}`);
}

async function readSoundBytes(
  files: VaultFiles,
  { name, sha256 }: SnapshotPart,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  const read = await files.read({ folder: 'snapshots', name });
  if (!read.ok) return failure(`${name}: ${read.error.reason}`);
  const found = await sha256Of(read.value);
  return found === sha256 ? read : failure(`${name} was changed: its SHA-256 is ${found}`);
}

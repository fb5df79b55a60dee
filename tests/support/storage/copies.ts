/** Copies for tests: exported, imported, and rewritten as someone with bad intentions would. */
import { createMemoryHost, type MemoryHost } from '#renderer/host/memory.ts';
import type { Store } from '#renderer/storage/act.ts';
import { sha256Of } from '#renderer/storage/sha256.ts';
import type { Copy } from '#renderer/storage/transfer/copy.ts';
import { exportCopy } from '#renderer/storage/transfer/export-copy.ts';
import { importCopy, type Tallies } from '#renderer/storage/transfer/import-copy.ts';
import type { Manifest } from '#renderer/storage/transfer/manifest.ts';
import type { ImportWay } from '#renderer/storage/transfer/plan-import.ts';
import { readCopy } from '#renderer/storage/transfer/read-copy.ts';
import { readDirectory, readEntry } from '#renderer/storage/transfer/zip-reader.ts';
import { ZipWriter } from '#renderer/storage/transfer/zip-writer.ts';
import { upkeep } from '#renderer/storage/upkeep.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Nobody watches, nobody stops it. */
export function unwatched() {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}

/** The copy of everything in `store`, as a file. */
export async function exported(store: Store, host: MemoryHost = createMemoryHost()): Promise<Blob> {
  const begun = await host.beginSavingFile('test.plenum');
  if (!begun.ok || begun.value === null) throw new Error('The memory host saves every file');
  const written = await exportCopy(store, begun.value, '0.0.0', unwatched());
  if (!written.ok) throw new Error(written.error.kind);
  const bytes = host.saving.files.get('test.plenum');
  if (bytes === undefined) throw new Error('The file was not finished');
  return new Blob([bytes]);
}

/** The copy in `file`; throws where there is a fault. */
export async function readGood(file: Blob): Promise<Copy> {
  const read = await readCopy(file, unwatched());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Imports `file` whole; throws where there is a fault. */
export async function importGood(store: Store, file: Blob, way: ImportWay): Promise<Tallies> {
  const done = await importCopy(store, await readGood(file), way, unwatched());
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** Empties the database as no reader can. */
export async function emptied({ database }: Store): Promise<void> {
  const names = database.tables.map(({ name }) => name).filter((name) => name !== 'meta');
  await upkeep(database, names, async () => {
    for (const name of names) await database.table(name).clear();
  });
}

/** The files of a copy by their path. */
export async function unpacked(file: Blob): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  for (const [path, entry] of await readDirectory(file, () => true)) {
    files.set(path, await readEntry(file, entry, () => null));
  }
  return files;
}

/** A zip of `files`, as they are. */
export async function packed(files: ReadonlyMap<string, Bytes>): Promise<Blob> {
  const pieces: Bytes[] = [];
  const zip = new ZipWriter((bytes) => void pieces.push(bytes));
  for (const [path, bytes] of files) await zip.add(path, bytes, 8, () => null);
  zip.end();
  return new Blob(pieces);
}

/** The copy with some files changed (null: left out), and a manifest that tells the hashes they have now. */
export async function rewritten(
  file: Blob,
  change: (path: string, value: unknown) => unknown,
  changeManifest: (manifest: Manifest) => unknown = (manifest) => manifest,
): Promise<Blob> {
  const files = new Map<string, Bytes>();
  for (const [path, bytes] of await unpacked(file)) {
    if (!path.endsWith('.json')) {
      files.set(path, bytes);
      continue;
    }
    const value = change(path, JSON.parse(new TextDecoder().decode(bytes)));
    if (value !== null) files.set(path, jsonBytes(value));
  }
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  files.delete('manifest.json');
  const told = [];
  for (const [path, bytes] of files) {
    const records = path.endsWith('.json') && !path.startsWith('contents/') ? recordsOf(bytes) : 1;
    told.push({ path, sha256: await sha256Of(bytes), size: bytes.length, records });
  }
  files.set('manifest.json', jsonBytes(changeManifest({ ...manifest, files: told })));
  return packed(files);
}

function recordsOf(bytes: Bytes): number {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return Array.isArray(value) ? value.length : 1;
}

/** The value as a file of JSON; text is taken as JSON already. */
function jsonBytes(value: unknown): Bytes {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

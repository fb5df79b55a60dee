/** The files of a copy, each handed out only when it is what the manifest says it is. */
import * as v from 'valibot';
import { schemaVersion } from '../schema-version.ts';
import { sha256Of } from '../sha256.ts';
import { refuse } from './copy-fault.ts';
import { isDeeper } from './json-depth.ts';
import {
  type CopyFile,
  formatName,
  formatVersion,
  isCopyPath,
  type Manifest,
  manifestPath,
  manifestShape,
} from './manifest.ts';
import type { Pace } from './pace.ts';
import { deepestTree } from './tree-shape.ts';
import { isKnownVersion } from './upgrade-records.ts';
import { type PlacedEntry, readDirectory, readEntry } from './zip-reader.ts';

/** The largest JSON file of a copy, and the largest original, in bytes. */
const largestJson = 64 * 1024 * 1024;
const largestOriginal = 1024 * 1024 * 1024;
/** An element is two levels of JSON; around a tree there are few. */
const deepestJson = 2 * deepestTree + 12;

/** An opened copy. */
export type CopyFiles = {
  readonly manifest: Manifest;
  /** The bytes of a file that the manifest tells of. */
  readonly bytes: (file: CopyFile, pace: Pace) => Promise<Uint8Array<ArrayBuffer>>;
  /** The value of such a file of JSON. */
  readonly json: (file: CopyFile, pace: Pace) => Promise<unknown>;
  /** The same, where it is a list of as many records as the manifest says. */
  readonly list: (file: CopyFile, pace: Pace) => Promise<readonly unknown[]>;
};

/** Opens a copy: reads its manifest, and checks that it tells of every file. */
export async function openCopyFiles(zip: Blob, pace: Pace): Promise<CopyFiles> {
  const entries = await readDirectory(zip, isCopyPath);
  const manifest = await readManifest(zip, entries.get(manifestPath), pace);
  compareLists(manifest.files, entries);
  const bytes = async (file: CopyFile, own: Pace) => {
    const entry = entries.get(file.path);
    if (entry === undefined) refuse({ kind: 'missing', file: file.path });
    const found = await readEntry(zip, entry, own);
    if ((await sha256Of(found)) !== file.sha256) refuse({ kind: 'damaged', file: file.path });
    return found;
  };
  const json = async (file: CopyFile, own: Pace) => parse(await bytes(file, own), file.path);
  const list = async (file: CopyFile, own: Pace) => {
    const found = await json(file, own);
    if (Array.isArray(found) && found.length === file.records) return found;
    return refuse({ kind: 'invalid', file: file.path, where: '' });
  };
  return { manifest, bytes, json, list };
}

async function readManifest(
  zip: Blob,
  entry: PlacedEntry | undefined,
  pace: Pace,
): Promise<Manifest> {
  if (entry === undefined) refuse({ kind: 'missing', file: manifestPath });
  if (entry.size > largestJson) refuse({ kind: 'too-large', file: manifestPath });
  const value = parse(await readEntry(zip, entry, pace), manifestPath);
  refuseOtherVersions(value);
  const checked = v.safeParse(manifestShape, value, { abortEarly: true });
  if (checked.success) return checked.output;
  const where = v.getDotPath(checked.issues[0]) ?? '';
  refuse({ kind: 'invalid', file: manifestPath, where });
}

/** A newer program may write what this one cannot know: it is told first of all. */
function refuseOtherVersions(value: unknown): void {
  const { format, version, schemaVersion: schema, appVersion } = (value ?? {}) as Manifest;
  if (format !== formatName) refuse({ kind: 'not-a-copy' });
  const isNewer = Number(version) > formatVersion || Number(schema) > schemaVersion;
  if (isNewer) refuse({ kind: 'newer', appVersion: String(appVersion).slice(0, 40) });
  if (version !== formatVersion || !isKnownVersion(schema)) refuse({ kind: 'unknown-version' });
}

function compareLists(files: readonly CopyFile[], entries: ReadonlyMap<string, PlacedEntry>): void {
  const told = new Set([manifestPath]);
  for (const { path, size } of files) {
    if (told.has(path)) refuse({ kind: 'foreign', file: path });
    told.add(path);
    const entry = entries.get(path);
    if (entry === undefined) refuse({ kind: 'missing', file: path });
    if (entry.size !== size) refuse({ kind: 'damaged', file: path });
    const largest = path.endsWith('.json') ? largestJson : largestOriginal;
    if (size > largest) refuse({ kind: 'too-large', file: path });
  }
  for (const path of entries.keys()) if (!told.has(path)) refuse({ kind: 'foreign', file: path });
}

function parse(bytes: Uint8Array<ArrayBuffer>, file: string): unknown {
  if (isDeeper(bytes, deepestJson)) refuse({ kind: 'too-deep', file });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The words of the parser help nobody who holds a file.
    return refuse({ kind: 'invalid', file, where: '' });
  }
}

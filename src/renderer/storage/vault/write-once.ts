/** Keeps write-once records in the vault, each in a file that is written once and read back. */
import type { Result } from '#shared/result.ts';
import { failure, success } from '#shared/result.ts';
import type { VaultError, VaultFiles } from '../../host/host.ts';
import { sha256Of } from '../sha256.ts';
import { decodeLine, encodeLine, linesOf } from './checked-line.ts';
import { packJson, unpack } from './packing.ts';
import { keepFile, originalFactsFile } from './vault-names.ts';
import {
  type Keep,
  type VaultOriginal,
  type VaultSource,
  type WriteOnceTable,
  writeOnceTables,
} from './vault-source.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Facts = Pick<VaultOriginal, 'name' | 'mediaType'>;

/** The facts of an original whose own were lost. */
const namelessFacts: Facts = { name: 'without a name', mediaType: 'application/octet-stream' };

/** Up to so many files are looked for one by one; for more, the folder is listed. */
const fewFiles = 16;

/** What is being kept in each vault: the pump and a snapshot must not write one file at the same time. */
const lastKeeping = new WeakMap<VaultFiles, Promise<unknown>>();

/** Sees to it that each of `keeps` is in the vault; one that the database has no more is passed over. */
export function keepWriteOnce(
  files: VaultFiles,
  source: VaultSource,
  keeps: readonly Keep[],
): Promise<Result<null, VaultError>> {
  const before = lastKeeping.get(files) ?? Promise.resolve();
  const keeping = before.then(() => keepMissing(files, source, keeps));
  lastKeeping.set(
    files,
    keeping.catch(() => undefined),
  );
  return keeping;
}

async function keepMissing(
  files: VaultFiles,
  source: VaultSource,
  keeps: readonly Keep[],
): Promise<Result<null, VaultError>> {
  const missing = await missingOf(files, keeps);
  if (!missing.ok) return missing;
  for (const keep of missing.value) {
    const kept = await keepOne(files, source, keep);
    if (!kept.ok) return kept;
  }
  return success(null);
}

/** Those of `keeps` that the vault has not. It is asked each time: another page may have tidied it. */
async function missingOf(
  files: VaultFiles,
  keeps: readonly Keep[],
): Promise<Result<readonly Keep[], VaultError>> {
  const missing: Keep[] = [];
  for (const table of writeOnceTables) {
    const wanted = keeps.filter((keep) => keep.table === table);
    const find = wanted.length <= fewFiles ? missingOfFew : missingOfMany;
    const found = await find(files, table, wanted);
    if (!found.ok) return found;
    missing.push(...found.value);
  }
  return success(missing);
}

async function missingOfFew(
  files: VaultFiles,
  _table: WriteOnceTable,
  wanted: readonly Keep[],
): Promise<Result<readonly Keep[], VaultError>> {
  const missing: Keep[] = [];
  for (const keep of wanted) {
    const start = await files.read(keepFile(keep), { from: 0, length: 1 });
    if (start.ok) continue;
    if (start.error.kind !== 'missing') return start;
    missing.push(keep);
  }
  return success(missing);
}

async function missingOfMany(
  files: VaultFiles,
  table: WriteOnceTable,
  wanted: readonly Keep[],
): Promise<Result<readonly Keep[], VaultError>> {
  const listed = await files.list(table);
  if (!listed.ok) return listed;
  const present = new Set(listed.value.map(({ name }) => name));
  return success(wanted.filter((keep) => !present.has(keepFile(keep).name)));
}

async function keepOne(
  files: VaultFiles,
  source: VaultSource,
  keep: Keep,
): Promise<Result<null, VaultError>> {
  if (keep.table === 'contents') {
    const content = await source.content(keep.key);
    return content === null ? success(null) : store(files, keep, await packJson(content));
  }
  const original = await source.original(keep.key);
  if (original === null) return success(null);
  const { name, mediaType, bytes } = original;
  const facts: Facts = { name, mediaType };
  // The facts first: an original is there once its own file is.
  const written = await files.write(originalFactsFile(keep.key), encodeLine(facts));
  return written.ok ? store(files, keep, bytes) : written;
}

async function store(
  files: VaultFiles,
  keep: Keep,
  bytes: Bytes,
): Promise<Result<null, VaultError>> {
  const written = await files.write(keepFile(keep), bytes);
  if (!written.ok) return written;
  const read = await files.read(keepFile(keep));
  if (!read.ok) return read;
  if ((await sha256Of(read.value)) === (await sha256Of(bytes))) return success(null);
  await files.remove(keepFile(keep));
  return failure({ kind: 'failed', reason: `${pathOf(keep)} is not as it was written` });
}

/** The original from the vault, or what is wrong with it. */
export async function readOriginal(
  files: VaultFiles,
  sha256: string,
): Promise<Result<VaultOriginal, string>> {
  const read = await files.read(keepFile({ table: 'originals', key: sha256 }));
  if (!read.ok) return failure(read.error.reason);
  const found = await sha256Of(read.value);
  if (found !== sha256) return failure(`its SHA-256 is ${found}`);
  // Without its facts it is still itself: it is given back, without its name.
  const facts = (await readFacts(files, sha256)) ?? namelessFacts;
  return success({ sha256, bytes: read.value, ...facts });
}

/** A revision's content from the vault, or what is wrong with it. */
export async function readContent(files: VaultFiles, id: string): Promise<Result<unknown, string>> {
  const read = await files.read(keepFile({ table: 'contents', key: id }));
  if (!read.ok) return failure(read.error.reason);
  const unpacked = await unpack(read.value);
  return unpacked === null ? failure('it is damaged') : success(unpacked.value);
}

/** What an original was called; null where that is not there, or not as it was written. */
async function readFacts(files: VaultFiles, sha256: string): Promise<Facts | null> {
  const read = await files.read(originalFactsFile(sha256));
  if (!read.ok) return null;
  const [line] = linesOf(read.value);
  const decoded = line === undefined ? { reason: 'empty' } : decodeLine(read.value, line);
  return 'value' in decoded ? (decoded.value as Facts) : null;
}

function pathOf({ table, key }: Keep): string {
  return `${table}/${key}`;
}

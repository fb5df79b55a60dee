/** The names of the vault's files: which history they belong to, and which acts they hold. */
import type { VaultFile } from '#shared/vault-files.ts';
import type { Keep } from './vault-source.ts';

/** A segment, as its name tells. */
export type SegmentName = {
  readonly name: string;
  readonly databaseId: string;
  /** The sequence of its first act. */
  readonly first: number;
};

/** A snapshot, as the name of its manifest tells. */
export type SnapshotName = {
  /** The name of its manifest, by which a snapshot is known. */
  readonly name: string;
  readonly databaseId: string;
  /** The last act that it holds. */
  readonly lastSequence: number;
  /** Epoch milliseconds. */
  readonly takenAt: number;
};

const id = '[0-9a-f-]{1,36}';
const segmentPattern = new RegExp(`^(${id})\\.(\\d{12})\\.jsonl$`);
const manifestPattern = new RegExp(`^(${id})\\.(\\d{12})\\.(\\d{15})\\.manifest\\.json$`);
const partPattern = new RegExp(`^(${id})\\.(\\d{15})\\.p\\d{6}\\.json\\.gz$`);

/** The file of the segment that begins with act `first`. */
export function segmentFile(databaseId: string, first: number): VaultFile {
  return { folder: 'journal', name: `${databaseId}.${digits(first, 12)}.jsonl` };
}

/** What the name of a segment tells, or null where it is not one's. */
export function segmentOf(name: string): SegmentName | null {
  const [, databaseId, first] = segmentPattern.exec(name) ?? [];
  return databaseId === undefined ? null : { name, databaseId, first: Number(first) };
}

/** The file of a snapshot's manifest. */
export function manifestFile(of: Omit<SnapshotName, 'name'>): VaultFile {
  const name = `${of.databaseId}.${digits(of.lastSequence, 12)}.${digits(of.takenAt, 15)}`;
  return { folder: 'snapshots', name: `${name}.manifest.json` };
}

/** What the name of a manifest tells, or null where it is not one's. */
export function snapshotOf(name: string): SnapshotName | null {
  const [, databaseId, last, takenAt] = manifestPattern.exec(name) ?? [];
  if (databaseId === undefined) return null;
  return { name, databaseId, lastSequence: Number(last), takenAt: Number(takenAt) };
}

/** A snapshot's own mark: what its manifest and its parts have in common. */
export type SnapshotMark = Pick<SnapshotName, 'databaseId' | 'takenAt'>;

/** The file of the part `number` of a snapshot. */
export function partFile({ databaseId, takenAt }: SnapshotMark, number: number): VaultFile {
  const name = `${databaseId}.${digits(takenAt, 15)}.p${digits(number, 6)}.json.gz`;
  return { folder: 'snapshots', name };
}

/** The snapshot that a part belongs to, or null where `name` is no part's. */
export function snapshotOfPart(name: string): SnapshotMark | null {
  const [, databaseId, takenAt] = partPattern.exec(name) ?? [];
  return databaseId === undefined ? null : { databaseId, takenAt: Number(takenAt) };
}

/** The file of a write-once record. */
export function keepFile({ table, key }: Keep): VaultFile {
  return { folder: table, name: table === 'originals' ? key : `${key}.json.gz` };
}

/** The file that says what an original was called, and what it is. */
export function originalFactsFile(sha256: string): VaultFile {
  return { folder: 'originals', name: `${sha256}.json` };
}

/** The key of the write-once record in a file, or null where the file is not one's. */
export function keepKeyOf(table: Keep['table'], name: string): string | null {
  if (table === 'originals') return name.includes('.') ? null : name;
  return name.endsWith('.json.gz') ? name.slice(0, -'.json.gz'.length) : null;
}

/** `number` with leading zeros, so that names sort as numbers do. */
function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** The manifest of a snapshot: what it holds, with the hash of every part and of itself. */
import { failure, type Result, success } from '#shared/result.ts';
import { sha256Of } from '../sha256.ts';
import type { VaultSchema, WriteOnceTable } from './vault-source.ts';

/** One part of a snapshot, a file of its own. */
export type SnapshotPart = {
  /** The name of its file. */
  readonly name: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** How many records, keys, or acts it holds. */
  readonly count: number;
} & (
  | { readonly kind: 'records'; readonly table: string }
  | { readonly kind: 'meta' }
  /** The keys of the write-once records that the database had. */
  | { readonly kind: 'keeps'; readonly table: WriteOnceTable }
  /** The acts that were done while the records were read, as lines of a segment. */
  | { readonly kind: 'acts' }
);

/** Why a snapshot was taken. */
export type SnapshotReason =
  | 'idle'
  | 'asked'
  | 'before update'
  | 'before import'
  | 'before migration'
  | 'before restore'
  | 'after restore'
  | 'new schema'
  | 'journal gap';

/** What a snapshot is. */
export type Manifest = {
  readonly format: 1;
  readonly databaseId: string;
  readonly schema: VaultSchema;
  /** Epoch milliseconds. */
  readonly takenAt: number;
  readonly reason: SnapshotReason;
  /** The last act that it holds: its records, with its own acts done over them, are the state after it. */
  readonly lastSequence: number;
  /** How many records each table had. */
  readonly counts: Readonly<Record<string, number>>;
  readonly parts: readonly SnapshotPart[];
};

/** A manifest as its file: one line of JSON, a tab, and the SHA-256 of the JSON. */
export async function encodeManifest(manifest: Manifest): Promise<Uint8Array<ArrayBuffer>> {
  const json = new TextEncoder().encode(JSON.stringify(manifest));
  const ending = new TextEncoder().encode(`\t${await sha256Of(json)}\n`);
  const bytes = new Uint8Array(json.length + ending.length);
  bytes.set(json);
  bytes.set(ending, json.length);
  return bytes;
}

/** The manifest in a file's bytes, or what is wrong with them. */
export async function decodeManifest(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Manifest, string>> {
  const at = bytes.lastIndexOf(0x09);
  if (at === -1) return failure('its manifest is cut short');
  const json = bytes.slice(0, at);
  const ending = new TextDecoder().decode(bytes.subarray(at + 1));
  if (ending !== `${await sha256Of(json)}\n`) return failure('its manifest was changed');
  const manifest = JSON.parse(new TextDecoder().decode(json)) as Manifest;
  if (manifest.format !== 1) return failure('a newer Plenum wrote it');
  return success(manifest);
}

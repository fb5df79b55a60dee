/** The manifest of a copy: what wrote it, when, and every file in it with its hash. */
import * as v from 'valibot';
import type { RevisionId } from '#core/text/document.ts';
import { type JournaledTable, journaledTables } from '../records.ts';

/** The name that a copy gives its format. */
export const formatName = 'plenum';
/** The version of the files' layout; the records have the schema's version. */
export const formatVersion = 1;

export const manifestPath = 'manifest.json';
export const originalsIndexPath = 'originals/index.json';

/** The path of a table's part; parts count from 0. */
export function tablePath(table: JournaledTable, part: number): string {
  return `tables/${table}/${part}.json`;
}

export function contentPath(id: RevisionId): string {
  return `contents/${id}.json`;
}

export function originalPath(sha256: string): string {
  return `originals/${sha256}`;
}

const tables = journaledTables.join('|');
const paths = new RegExp(
  `^(?:manifest\\.json|tables/(?:${tables})/(?:0|[1-9]\\d{0,5})\\.json|contents/[0-9a-f]{64}\\.json|originals/(?:index\\.json|[0-9a-f]{64}))$`,
);

/** Whether a copy may hold a file of this path. */
export function isCopyPath(path: string): boolean {
  return paths.test(path);
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const fileShape = v.strictObject({
  path: v.pipe(v.string(), v.regex(paths)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Bytes, unpacked. */
  size: count,
  /** How many records it holds. */
  records: count,
});

/** One file of a copy. */
export type CopyFile = Readonly<v.InferOutput<typeof fileShape>>;

export const manifestShape = v.strictObject({
  format: v.literal(formatName),
  version: v.literal(formatVersion),
  appVersion: v.pipe(v.string(), v.maxLength(40)),
  schemaVersion: v.pipe(count, v.minValue(1)),
  databaseId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** Epoch milliseconds. */
  exportedAt: v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
  files: v.array(fileShape),
});

export type Manifest = Readonly<v.InferOutput<typeof manifestShape>>;

/** What the app ships to read: the manifest's entries, and what reading one of them can answer. */
import { failure, type Result, success } from './result.ts';

/** One entry of `resources/library/library.json`. */
export type BundledEntry = {
  /** The file's name inside `resources/library/`; never a path. */
  readonly file: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly mediaType: BundledMediaType;
};

/** A document to read, or the curated facts of the document whose file has the same first name. */
export type BundledMediaType = 'text/plain' | 'application/vnd.plenum.facts+json';

const mediaTypes: readonly unknown[] = [
  'text/plain',
  'application/vnd.plenum.facts+json',
] satisfies readonly BundledMediaType[];

/** A bundled file, byte for byte. */
export type BundledFile = {
  readonly entry: BundledEntry;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Why a bundled file could not be handed over; each names the file and what was expected of it. */
export type BundledFileError =
  | { readonly kind: 'missing'; readonly file: string; readonly expectedSha256: string }
  | {
      readonly kind: 'altered';
      readonly file: string;
      readonly expectedSha256: string;
      readonly foundSha256: string;
    }
  | {
      readonly kind: 'manifest-unreadable';
      readonly file: 'library.json';
      readonly reason: string;
    };

/** How a host reads below `resources/library/`. */
export type BundledFolder = {
  /** The bytes of the file named `file`, or null where there is none. */
  readonly read: (file: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Lower-case hex SHA-256. */
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** Text of UTF-8 bytes. */
  readonly decode: (bytes: Uint8Array<ArrayBuffer>) => string;
};

/** The names of the bundled documents; files of other kinds, as their facts, are read by name. */
export async function listBundledDocuments(
  folder: BundledFolder,
): Promise<Result<readonly string[], BundledFileError>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const documents = manifest.value.filter(({ mediaType }) => mediaType === 'text/plain');
  return success(documents.map(({ file }) => file));
}

async function readManifest(
  folder: BundledFolder,
): Promise<Result<readonly BundledEntry[], BundledFileError>> {
  const unreadable = (reason: string) =>
    failure({ kind: 'manifest-unreadable', file: 'library.json', reason } as const);
  const bytes = await folder.read('library.json');
  if (bytes === null) return unreadable('it is missing');
  let entries: unknown;
  try {
    entries = JSON.parse(folder.decode(bytes));
  } catch {
    return unreadable('it is not JSON');
  }
  return Array.isArray(entries) && entries.every(isEntry)
    ? success(entries)
    : unreadable('its entries are not as they should be');
}

/** The bundled file named `file`, checked against the manifest. */
export async function readBundledFile(
  folder: BundledFolder,
  file: string,
): Promise<Result<BundledFile, BundledFileError>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const entry = manifest.value.find((candidate) => candidate.file === file);
  if (entry === undefined) return failure({ kind: 'missing', file, expectedSha256: 'none' });
  const bytes = await folder.read(file);
  if (bytes === null) return failure({ kind: 'missing', file, expectedSha256: entry.sha256 });
  const foundSha256 = await folder.sha256(bytes);
  return foundSha256 === entry.sha256
    ? success({ entry, bytes })
    : failure({ kind: 'altered', file, expectedSha256: entry.sha256, foundSha256 });
}

function isEntry(value: unknown): value is BundledEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, sha256, mediaType } = value as Record<string, unknown>;
  return (
    typeof file === 'string' &&
    /^[a-z0-9][a-z0-9.-]*$/.test(file) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    mediaTypes.includes(mediaType)
  );
}

/** Opens zip archives that nobody vouches for: bounded, in memory, never onto a disk. */
import { inflateSync } from 'fflate';
import { failure, type Result, success } from '#shared/result.ts';
import type { FormatFault, GivenFile } from './format.ts';

/** A file in an archive, packed. */
type ArchiveEntry = {
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

/** An archive by its list of contents; each file is unpacked when it is asked for. */
export type Archive = {
  /** By name. Links, folders, encrypted files, and names that lead outside are not among them. */
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  /** Names that were passed over because they lead outside, or are links. */
  readonly refused: readonly string[];
  /** Whether some file in it is encrypted. */
  readonly isEncrypted: boolean;
  /** The file's bytes; null where there is none of this name, or it is damaged. */
  readonly read: (name: string) => Uint8Array<ArrayBuffer> | null;
};

const mostEntries = 20_000;
/** Of one file, and of all together, unpacked, in bytes. */
const largestEntry = 256 * 1024 * 1024;
const largestTotal = 1024 * 1024 * 1024;
/** Packed more tightly than this, a large file holds nothing but repetition: a book has up to 30. */
const highestRatio = 150;
/** Of a smaller file, in bytes, no ratio is held against it. */
const smallEntry = 4 * 1024 * 1024;

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const endLength = 22;

/** The archive in `file`, or why it is refused. Nothing is unpacked yet. */
export function openArchive({ name, bytes }: GivenFile): Result<Archive, FormatFault> {
  const listed = listEntries(bytes);
  if (listed === null) {
    const words = `“${name}” is a damaged zip archive: its list of contents is missing or cut off; get it again.`;
    return failure({ kind: 'damaged', words });
  }
  const sizes = [...listed.entries.values()];
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const isBomb =
    sizes.length > mostEntries ||
    total > largestTotal ||
    isTight({ size: total, packedSize: bytes.length }) ||
    sizes.some((entry) => entry.size > largestEntry || isTight(entry));
  if (isBomb) {
    const words = `“${name}” would unpack to far more than any book holds, as a zip bomb does; it was not opened.`;
    return failure({ kind: 'too-large', words });
  }
  return success({ ...listed, read: (entry) => readEntry(bytes, listed.entries.get(entry)) });
}

function isTight({ size, packedSize }: Pick<ArchiveEntry, 'size' | 'packedSize'>): boolean {
  return size > smallEntry && size > packedSize * highestRatio;
}

type Listed = Omit<Archive, 'read'>;

/** The list at the archive's end; null where it has none that can be read. */
function listEntries(bytes: Uint8Array): Listed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ArchiveEntry>();
  const refused: string[] = [];
  let isEncrypted = false;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directorySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const isLink = view.getUint32(at + 38, true) >>> 28 === 0xa;
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    isEncrypted ||= isLocked;
    if (isLink || leadsOutside(name)) refused.push(name);
    else if (!isLocked && !name.endsWith('/')) entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, refused, isEncrypted };
}

/** Where the archive's last record begins, behind which only a comment stands. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function leadsOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
}

function readEntry(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ArchiveEntry | undefined,
): Uint8Array<ArrayBuffer> | null {
  if (entry === undefined || entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, 30);
  const from = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (packed.length < entry.packedSize) return null;
  if (entry.method === 0) return packed.slice();
  if (entry.method !== 8) return null;
  try {
    // What would grow beyond the size it was listed with does not fit, and is not unpacked further.
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    return null;
  }
}

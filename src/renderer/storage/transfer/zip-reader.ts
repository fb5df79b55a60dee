/**
 * Reads a zip that anyone may have made: what it says of itself is bounded and checked before it is
 * believed, its entries never overlap, and none unpacks to more than it says. Nothing is written.
 */
import { Inflate } from 'fflate';
import { crc32 } from '#core/crc32.ts';
import { CopyError, refuse } from './copy-fault.ts';
import type { Pace } from './pace.ts';
import { lengths, signatures, type ZipEntry, type ZipMethod } from './zip-format.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An entry with where the next thing in the zip begins. */
export type PlacedEntry = ZipEntry & { readonly limit: number };

/** So many packed bytes are unpacked at once: at most a thousand times as many come out. */
const sliceLength = 32 * 1024;
/** Deflate cannot pack closer than 1 : 1032 (zlib's technical notes). */
const closestPacking = 1_032;
/** A whole copy may unpack to so many bytes, or to so many times its own size. */
const freeSize = 256 * 1024 * 1024;
const mostGrowth = 100;

/** The entries of `zip` by their path. `isPath` says which paths there may be. */
export async function readDirectory(
  zip: Blob,
  isPath: (path: string) => boolean,
): Promise<ReadonlyMap<string, PlacedEntry>> {
  const { count, size, offset } = await readEnd(zip);
  const bytes = await bytesOf(zip, offset, offset + size);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, length } = readCentral(bytes, at);
    if (!isPath(entry.path)) refuse({ kind: 'foreign', file: entry.path.slice(0, 100) });
    entries.push(entry);
    at += length;
  }
  if (at !== bytes.length) refuse({ kind: 'not-a-copy' });
  boundGrowth(entries, zip.size);
  return placed(entries, offset);
}

/** The unpacked bytes of `entry`, whose check sum and size are as the directory says. */
export async function readEntry(zip: Blob, entry: PlacedEntry, pace: Pace): Promise<Bytes> {
  const { path, method, packedSize, size, limit } = entry;
  const damaged = { kind: 'damaged', file: path } as const;
  const start = await startOf(zip, entry);
  if (start + packedSize > limit) refuse(damaged);
  const whole = new Uint8Array(size);
  let length = 0;
  let sum = 0;
  const take = (piece: Uint8Array) => {
    if (length + piece.length > size) refuse(damaged);
    whole.set(piece, length);
    sum = crc32(piece, sum);
    length += piece.length;
  };
  const inflate = method === 8 ? new Inflate(take) : null;
  for (let at = 0; at < packedSize; ) {
    const packed = await bytesOf(zip, start + at, start + Math.min(packedSize, at + 1024 * 1024));
    at += packed.length;
    await unpack(packed, at === packedSize, { take, inflate, path, pace });
  }
  if (length !== size || sum !== entry.crc32) refuse(damaged);
  return whole;
}

type Unpacking = {
  readonly take: (piece: Uint8Array) => void;
  readonly inflate: Inflate | null;
  readonly path: string;
  readonly pace: Pace;
};

async function unpack(packed: Bytes, isLast: boolean, unpacking: Unpacking): Promise<void> {
  const { take, inflate, path, pace } = unpacking;
  for (let at = 0; at < packed.length; at += sliceLength) {
    const slice = packed.subarray(at, at + sliceLength);
    try {
      if (inflate === null) take(slice);
      else inflate.push(slice, isLast && at + slice.length === packed.length);
    } catch (cause) {
      if (cause instanceof CopyError) throw cause;
      // Whatever the decompressor stumbles over is not what was written.
      refuse({ kind: 'damaged', file: path });
    }
    const rest = pace();
    if (rest !== null) await rest;
  }
}

/** The directory's place; a zip without its last record was cut short, or is none. */
async function readEnd(zip: Blob) {
  const begins = zip.size >= 4 ? viewOf(await bytesOf(zip, 0, 4)).getUint32(0, true) : 0;
  if (begins !== signatures.local) refuse({ kind: 'not-a-copy' });
  const offset = zip.size - lengths.end;
  const view = viewOf(await bytesOf(zip, Math.max(0, offset), zip.size));
  if (view.byteLength < lengths.end || view.getUint32(0, true) !== signatures.end) {
    refuse({ kind: 'cut-short' });
  }
  const [count, size, start] = [
    view.getUint16(10, true),
    view.getUint32(12, true),
    view.getUint32(16, true),
  ];
  const isOnePart = view.getUint32(4, true) === 0 && view.getUint16(8, true) === count;
  if (!isOnePart || view.getUint16(20, true) !== 0) refuse({ kind: 'not-a-copy' });
  if (start + size !== offset || size < count * lengths.central) refuse({ kind: 'cut-short' });
  return { count, size, offset: start };
}

function readCentral(bytes: Bytes, at: number): { entry: ZipEntry; length: number } {
  if (at + lengths.central > bytes.length) refuse({ kind: 'not-a-copy' });
  const view = viewOf(bytes.subarray(at, at + lengths.central));
  const nameLength = view.getUint16(28, true);
  const length = lengths.central + nameLength + view.getUint16(30, true) + view.getUint16(32, true);
  const method = view.getUint16(10, true);
  // Encrypted, or sizes that only follow the data: Plenum writes neither.
  const hasOddFlags = (view.getUint16(8, true) & ~0x0800) !== 0;
  const isSound = view.getUint32(0, true) === signatures.central && !hasOddFlags;
  if (!isSound || at + length > bytes.length || (method !== 0 && method !== 8)) {
    refuse({ kind: 'not-a-copy' });
  }
  const name = bytes.subarray(at + lengths.central, at + lengths.central + nameLength);
  const entry = {
    path: String.fromCharCode(...name.subarray(0, 200)),
    method: method as ZipMethod,
    crc32: view.getUint32(16, true),
    packedSize: view.getUint32(20, true),
    size: view.getUint32(24, true),
    offset: view.getUint32(42, true),
  };
  return { entry, length };
}

function boundGrowth(entries: readonly ZipEntry[], zipSize: number): void {
  let total = 0;
  for (const { path, method, size, packedSize } of entries) {
    total += size;
    const isPossible =
      method === 0 ? size === packedSize : size <= packedSize * closestPacking + closestPacking;
    if (!isPossible) refuse({ kind: 'damaged', file: path });
    if (total > Math.max(freeSize, zipSize * mostGrowth)) refuse({ kind: 'too-large', file: path });
  }
}

/** Each entry ends before the next begins: no byte is read for two of them. */
function placed(entries: readonly ZipEntry[], directory: number): ReadonlyMap<string, PlacedEntry> {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  const byPath = new Map<string, PlacedEntry>();
  inOrder.forEach((entry, index) => {
    const limit = inOrder[index + 1]?.offset ?? directory;
    if (byPath.has(entry.path)) refuse({ kind: 'foreign', file: entry.path });
    byPath.set(entry.path, { ...entry, limit });
  });
  return byPath;
}

/** Where the entry's data begin, after a header that names the same file. */
async function startOf(zip: Blob, { path, offset }: PlacedEntry): Promise<number> {
  const bytes = await bytesOf(zip, offset, offset + lengths.local + path.length);
  const damaged = { kind: 'damaged', file: path } as const;
  if (bytes.length < lengths.local + path.length) refuse(damaged);
  const view = viewOf(bytes);
  const name = String.fromCharCode(...bytes.subarray(lengths.local));
  const isSame = view.getUint16(26, true) === path.length && name === path;
  if (view.getUint32(0, true) !== signatures.local || !isSame) refuse(damaged);
  return offset + lengths.local + path.length + view.getUint16(28, true);
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function bytesOf(zip: Blob, from: number, to: number): Promise<Bytes> {
  return new Uint8Array(await zip.slice(from, to).arrayBuffer());
}

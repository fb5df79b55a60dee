/** Writes a zip entry by entry: of what was written only the directory is kept. */
import { Deflate } from 'fflate';
import { crc32 } from '#core/crc32.ts';
import type { Pace } from './pace.ts';
import {
  centralHeader,
  endRecord,
  localHeader,
  most,
  type ZipEntry,
  type ZipMethod,
} from './zip-format.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** So many bytes are packed before the page may get its turn. */
const sliceLength = 64 * 1024;

/** Hands the zip on to `write` as it grows. Throws where it would outgrow the format. */
export class ZipWriter {
  readonly #write: (bytes: Bytes) => void;
  readonly #entries: ZipEntry[] = [];
  #offset = 0;

  constructor(write: (bytes: Bytes) => void) {
    this.#write = write;
  }

  /** Adds one entry; `path` is ASCII. One call at a time. */
  async add(path: string, bytes: Bytes, method: ZipMethod, pace: Pace): Promise<void> {
    const { packed, packedSize, sum } = await pack(bytes, method, pace);
    const { length: size } = bytes;
    const entry = { path, method, crc32: sum, packedSize, size, offset: this.#offset };
    const end = this.#offset + packedSize + 2 * path.length + 200;
    if (end > most.offset || this.#entries.length >= most.entries) {
      throw new RangeError(`A copy holds at most ${most.entries} files and 4 GiB`);
    }
    this.#entries.push(entry);
    this.#emit(localHeader(entry));
    for (const piece of packed) this.#emit(piece);
  }

  /** Writes the directory: the zip is whole. */
  end(): void {
    const directory = this.#entries.map(centralHeader);
    const offset = this.#offset;
    for (const header of directory) this.#emit(header);
    this.#emit(endRecord(directory.length, this.#offset - offset, offset));
  }

  #emit(bytes: Bytes): void {
    this.#offset += bytes.length;
    this.#write(bytes);
  }
}

async function pack(bytes: Bytes, method: ZipMethod, pace: Pace) {
  const packed: Bytes[] = [];
  const keep = (piece: Bytes) => {
    if (piece.length > 0) packed.push(piece);
  };
  const deflate = method === 8 ? new Deflate({ level: 6 }, (piece) => keep(piece as Bytes)) : null;
  let sum = 0;
  let at = 0;
  do {
    const slice = bytes.subarray(at, at + sliceLength);
    at += slice.length;
    sum = crc32(slice, sum);
    if (deflate === null) keep(slice);
    else deflate.push(slice, at === bytes.length);
    const rest = pace();
    if (rest !== null) await rest;
  } while (at < bytes.length);
  return { packed, sum, packedSize: packed.reduce((total, { length }) => total + length, 0) };
}

/** A vault in memory for tests, with the faults that a disk has: full, failing, torn, flipped. */
import { failure, success } from '#shared/result.ts';
import {
  type VaultFile,
  type VaultFileError,
  type VaultFolder,
  vaultFileName,
} from '#shared/vault-files.ts';
import type { ByteRange, VaultFiles } from './host.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The files of a vault; what a test does to its disk outlives whatever the app does. */
export class MemoryVault implements VaultFiles {
  /** The bytes of every file by `folder/name`. */
  readonly contents = new Map<string, Bytes>();
  /** Every operation asked for, as `append journal/x`. */
  readonly operations: string[] = [];
  #room: number | null = null;
  #fault: { readonly at: number; readonly error: VaultFileError } | null = null;

  async list(folder: VaultFolder) {
    const failed = this.#begin('list', folder);
    if (failed !== null) return failed;
    const prefix = `${folder}/`;
    const files = [...this.contents].filter(([path]) => path.startsWith(prefix));
    return success(
      files.map(([path, { length }]) => ({ name: path.slice(prefix.length), size: length })),
    );
  }

  async read(file: VaultFile, range?: ByteRange) {
    const path = pathOf(file);
    const failed = this.#begin('read', path);
    if (failed !== null) return failed;
    const bytes = this.contents.get(path);
    if (bytes === undefined) return failure({ kind: 'missing', reason: `no ${path}` } as const);
    const { from, length } = range ?? { from: 0, length: bytes.length };
    return success(bytes.slice(from, from + length));
  }

  async append(file: VaultFile, bytes: Bytes, expectedSize: number) {
    const path = pathOf(file);
    const failed = this.#begin('append', path);
    if (failed !== null) return failed;
    const before = this.contents.get(path) ?? new Uint8Array();
    if (before.length !== expectedSize) {
      const reason = `${path} has ${before.length} bytes, not ${expectedSize}`;
      return failure({ kind: 'size-differs', reason } as const);
    }
    const fits = this.#take(bytes.length);
    const after = new Uint8Array(before.length + fits);
    after.set(before);
    after.set(bytes.subarray(0, fits), before.length);
    this.contents.set(path, after);
    return fits < bytes.length ? failure(full) : success(after.length);
  }

  async write(file: VaultFile, bytes: Bytes) {
    const path = pathOf(file);
    const failed = this.#begin('write', path);
    if (failed !== null) return failed;
    if (this.#room !== null && bytes.length > this.#room) return failure(full);
    this.#take(bytes.length);
    this.contents.set(path, bytes.slice());
    return success(null);
  }

  async remove(file: VaultFile) {
    const failed = this.#begin('remove', pathOf(file));
    if (failed !== null) return failed;
    this.contents.delete(pathOf(file));
    return success(null);
  }

  async measure() {
    const place = { place: 'the memory of a test', freeBytes: this.#room };
    return this.#begin('measure', '') ?? success(place);
  }

  alone<T>(work: () => Promise<T>) {
    return work();
  }

  /** Makes the operation that is `count` after the last one fail with `error`; 0 is the next. */
  failAfter(count: number, error: VaultFileError): void {
    this.#fault = { at: this.operations.length + count, error };
  }

  /** Lets only `bytes` more bytes onto the disk, the first part of an append included; null ends it. */
  leaveRoom(bytes: number | null): void {
    this.#room = bytes;
  }

  /** Leaves only the first `size` bytes of `folder/name`, as after a power cut. */
  cut(path: string, size: number): void {
    this.contents.set(path, this.#bytesOf(path).slice(0, size));
  }

  /** Flips one bit of `folder/name`. */
  flip(path: string, bit: number): void {
    const bytes = this.#bytesOf(path).slice();
    const index = Math.floor(bit / 8);
    bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit % 8));
    this.contents.set(path, bytes);
  }

  /** Notes the operation; answers the fault that a test asked for. */
  #begin(name: string, path: string) {
    this.operations.push(`${name} ${path}`);
    if (this.#fault === null || this.operations.length <= this.#fault.at) return null;
    const { error } = this.#fault;
    this.#fault = null;
    return failure(error);
  }

  /** Takes room for `length` bytes; answers how many of them fit. */
  #take(length: number): number {
    const fits = this.#room === null ? length : Math.min(length, this.#room);
    if (this.#room !== null) this.#room -= fits;
    return fits;
  }

  #bytesOf(path: string): Bytes {
    const bytes = this.contents.get(path);
    if (bytes === undefined) throw new Error(`The vault has no ${path}`);
    return bytes;
  }
}

const full: VaultFileError = { kind: 'disk-full', reason: 'nothing more fits' };

function pathOf({ folder, name }: VaultFile): string {
  if (!vaultFileName.test(name)) throw new Error(`No vault file may be called ${name}`);
  return `${folder}/${name}`;
}

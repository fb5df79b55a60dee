/** A copy in the making: its files go into the zip, their hashes into the manifest at its end. */
import { sha256Of } from '../sha256.ts';
import { type CopyFile, type Manifest, manifestPath } from './manifest.ts';
import type { OutgoingFile } from './outgoing-file.ts';
import type { Pace } from './pace.ts';
import { ZipWriter } from './zip-writer.ts';

type NewFile = {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  /** Whether it is likely to be packed already; it then is put in as it is. */
  readonly isPacked?: boolean;
};

/** Writes the files of one copy to `outgoing`. */
export class CopyWriter {
  readonly #zip: ZipWriter;
  readonly #files: Promise<CopyFile>[] = [];
  #bytes = 0;

  constructor(outgoing: OutgoingFile) {
    this.#zip = new ZipWriter((bytes) => {
      this.#bytes += bytes.length;
      outgoing.push(bytes);
    });
  }

  /** Adds a file. Its hash is taken meanwhile and not waited for, as a transaction could not. */
  async add({ path, bytes, records, isPacked = false }: NewFile, pace: Pace): Promise<void> {
    const { length: size } = bytes;
    this.#files.push(sha256Of(bytes).then((hash) => ({ path, sha256: hash, size, records })));
    await this.#zip.add(path, bytes, isPacked ? 0 : 8, pace);
  }

  /** Adds the manifest and ends the zip; answers its size in bytes. */
  async end(facts: Omit<Manifest, 'files'>, pace: Pace): Promise<number> {
    const manifest: Manifest = { ...facts, files: await Promise.all(this.#files) };
    const bytes = new TextEncoder().encode(JSON.stringify(manifest, null, 1));
    await this.#zip.add(manifestPath, bytes, 8, pace);
    this.#zip.end();
    return this.#bytes;
  }
}

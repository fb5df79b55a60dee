/** Saves files in memory for tests, with the faults that a disk has. */
import { failure, type Result, success } from '#shared/result.ts';
import type { SavingFault, SavingFile } from './host.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What was saved, and what happens to the next file. */
export class MemorySaving {
  /** The finished files by their name. */
  readonly files = new Map<string, Bytes>();
  /** How many files are begun and neither finished nor discarded. */
  underWay = 0;
  /** Whether the reader chooses no place. */
  isDeclined = false;
  /** So many bytes are left on the disk. */
  room = Number.POSITIVE_INFINITY;

  /** Begins a file. */
  async begin(name: string): Promise<Result<SavingFile | null, SavingFault>> {
    if (this.isDeclined) return success(null);
    this.underWay += 1;
    const pieces: Bytes[] = [];
    return success({
      append: async (bytes) => {
        if (bytes.length > this.room) return failure({ kind: 'disk-full' });
        this.room -= bytes.length;
        pieces.push(bytes);
        return success(null);
      },
      finish: async () => {
        this.underWay -= 1;
        this.files.set(name, new Uint8Array(await new Blob(pieces).arrayBuffer()));
        return success(null);
      },
      discard: async () => {
        this.underWay -= 1;
      },
    });
  }
}

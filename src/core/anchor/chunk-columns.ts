/** The chunks of a text as parallel columns. */

/** The chunks in order, without white space at their ends, as parallel columns of offsets. */
export type Chunks = {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A hash of each chunk's code units (FNV-1a over UTF-16, 32 bits): equal chunks have equal ones. */
  readonly hashes: Int32Array;
  /** The chunk of an earlier text that each was found to equal when it was cut; -1 where none was. */
  readonly echoes: Int32Array;
  readonly count: number;
};

/** Chunks to which others are added. */
export class ChunkColumns implements Chunks {
  count = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  hashes = new Int32Array(256);
  echoes = new Int32Array(256);

  add(start: number, end: number, hash: number, echo: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.hashes = doubled(this.hashes);
      this.echoes = doubled(this.echoes);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.hashes[this.count] = hash;
    this.echoes[this.count] = echo;
    this.count += 1;
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2);
  more.set(values);
  return more;
}

/** Names for chunks: equal chunks of either text get the same number. */
import type { Chunks } from './chunk-columns.ts';

type Text = { readonly text: string; readonly chunks: Chunks };

/** The name of every chunk of two texts, and how many names there are. */
export type ChunkNames = {
  readonly old: Int32Array;
  readonly new: Int32Array;
  readonly count: number;
};

/**
 * Names the chunks of both texts: a hash table whose equal hashes are compared letter for letter. A new
 * chunk that is known to echo an old one has that one's name.
 */
export function nameChunks(old: Text, other: Text): ChunkNames {
  const size = 2 ** Math.ceil(Math.log2(2 * (old.chunks.count + other.chunks.count) + 2));
  const table = new Table(size, old, other);
  const oldNames = table.namesOf(old);
  const newNames = table.namesOf(other, oldNames);
  return { old: oldNames, new: newNames, count: table.count };
}

class Table {
  count = 0;
  private readonly mask: number;
  private readonly names: Int32Array;
  /** For each name the first chunk that has it, and whether that is of the old text. */
  private readonly first: Int32Array;
  private readonly isOld: Uint8Array;
  private readonly old: Text;
  private readonly other: Text;

  constructor(size: number, old: Text, other: Text) {
    this.mask = size - 1;
    this.names = new Int32Array(size).fill(-1);
    this.first = new Int32Array(size);
    this.isOld = new Uint8Array(size);
    this.old = old;
    this.other = other;
  }

  /** The names of one text's chunks; `named` are those of the text that they may echo. */
  namesOf(side: Text, named: Int32Array | null = null): Int32Array {
    const { count, echoes } = side.chunks;
    const names = new Int32Array(count);
    for (let index = 0; index < count; index += 1) {
      const echo = named === null ? -1 : (echoes[index] as number);
      names[index] =
        named === null || echo === -1 ? this.nameOf(side, index) : (named[echo] as number);
    }
    return names;
  }

  private nameOf(side: Text, index: number): number {
    const hash = side.chunks.hashes[index] as number;
    for (let slot = (hash ^ (hash >>> 15)) & this.mask; ; slot = (slot + 1) & this.mask) {
      const name = this.names[slot] as number;
      if (name === -1) {
        this.names[slot] = this.count;
        this.first[this.count] = index;
        this.isOld[this.count] = side === this.old ? 1 : 0;
        this.count += 1;
        return this.count - 1;
      }
      const first = this.first[name] as number;
      const firstSide = this.isOld[name] === 1 ? this.old : this.other;
      if (isEqual(firstSide, first, side, index, hash)) return name;
    }
  }
}

function isEqual(one: Text, at: number, other: Text, index: number, hash: number): boolean {
  if (one.chunks.hashes[at] !== hash) return false;
  const start = one.chunks.starts[at] as number;
  const otherStart = other.chunks.starts[index] as number;
  const length = (one.chunks.ends[at] as number) - start;
  if (length !== (other.chunks.ends[index] as number) - otherStart) return false;
  for (let unit = 0; unit < length; unit += 1) {
    if (one.text.charCodeAt(start + unit) !== other.text.charCodeAt(otherStart + unit))
      return false;
  }
  return true;
}

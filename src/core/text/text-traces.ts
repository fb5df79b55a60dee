/** Traces of a text: a few hashes that tell, without either text, whether another can have anything of it. */
import { spacedText, stretchLength } from './likeness.ts';

/** The least hashes of the stretches that begin anywhere in the text, ascending; none for a text shorter than one. */
export type TextTraces = readonly number[];

/**
 * So many at most. Of two texts of which one is at most four times as long, and a quarter of the shorter stands in
 * the other, some thirteen are expected to be the same: that none is happens once in 400,000 times.
 */
const mostTraces = 256;

/** So many hashes are gathered before all but the least are let go. */
const gathered = 4 * mostTraces;

const factor = 0x01000193;

/** The traces of `text`: by a rolling hash over stretches, of which the least are kept (bottom-k sketch). */
export function tracesOf(text: string): TextTraces {
  const spaced = spacedText(text);
  let leaving = 1;
  for (let at = 1; at < stretchLength; at += 1) leaving = Math.imul(leaving, factor);
  const least = new LeastHashes();
  let rolling = 0;
  for (let at = 0; at < spaced.length; at += 1) {
    if (at >= stretchLength) {
      rolling = (rolling - Math.imul(spaced.charCodeAt(at - stretchLength), leaving)) | 0;
    }
    rolling = (Math.imul(rolling, factor) + spaced.charCodeAt(at)) | 0;
    if (at >= stretchLength - 1) least.add(mixed(rolling));
  }
  return least.sorted();
}

/** Whether texts of these traces may share more than single words; true where one of them tells too little. */
export function mayShare(one: TextTraces, other: TextTraces): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const known = new Set(one);
  return other.some((trace) => known.has(trace));
}

class LeastHashes {
  #hashes = new Set<number>();
  #limit = 0x1_0000_0000;

  add(hash: number): void {
    if (hash >= this.#limit) return;
    this.#hashes.add(hash);
    if (this.#hashes.size >= gathered) this.#letGo();
  }

  sorted(): TextTraces {
    this.#letGo();
    return [...this.#hashes];
  }

  #letGo(): void {
    const least = [...this.#hashes].sort((a, b) => a - b).slice(0, mostTraces);
    if (least.length === mostTraces) this.#limit = least[mostTraces - 1] as number;
    this.#hashes = new Set(least);
  }
}

/** The hash with its bits mixed: the least of all are then those of any stretches (MurmurHash3's last step). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

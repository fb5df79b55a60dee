/** Chance that is the same for the same seed. */

/** A source of numbers from 0 up to, not including, 1. */
export type Chance = () => number;

/** Numbers that follow from `seed`, a whole number, alone (Mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Numbers that follow from the words of `seed` alone. */
export function chanceOf(seed: string): Chance {
  return chanceFrom(hashOf(seed));
}

/** One number from 0 up to, not including, 1, that the words of `seed` alone decide (the last mix is MurmurHash3's). */
export function fractionOf(seed: string): number {
  let hash = hashOf(seed);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** A name of 16 hexadecimal digits that equal words share, and hardly any others do. */
export function nameOfWords(words: string): string {
  const half = (seed: string) =>
    Math.floor(fractionOf(seed) * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  return half(words) + half(`again ${words}`);
}

/** FNV-1a of the UTF-16 code units. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** The items in an order that follows from `chance` (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(chance() * left.length), 1));
  return order;
}

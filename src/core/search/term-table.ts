/** Gives each different term a number, the first 0. */

/** A hash table with open places over one run of code units. */
export function termTable() {
  let slots = new Int32Array(1 << 14).fill(-1);
  let starts = new Uint32Array(1 << 12);
  let hashes = new Uint32Array(1 << 12);
  let units = new Uint16Array(1 << 15);
  let count = 0;

  const isSame = (id: number, wanted: Uint16Array, length: number) => {
    const start = starts[id] as number;
    if ((starts[id + 1] as number) - start !== length) return false;
    for (let index = 0; index < length; index += 1) {
      if (units[start + index] !== wanted[index]) return false;
    }
    return true;
  };

  const place = (hash: number, id: number) => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = id;
  };

  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let id = 0; id < count; id += 1) place(hashes[id] as number, id);
  }

  function add(wanted: Uint16Array, length: number, hash: number): number {
    if (count + 2 > starts.length) {
      starts = grown(starts, new Uint32Array(starts.length * 2));
      hashes = grown(hashes, new Uint32Array(hashes.length * 2));
    }
    const start = starts[count] as number;
    while (start + length > units.length) units = grown(units, new Uint16Array(units.length * 2));
    for (let index = 0; index < length; index += 1) units[start + index] = wanted[index] as number;
    const id = count;
    hashes[id] = hash;
    starts[id + 1] = start + length;
    count += 1;
    if (count * 2 > slots.length) grow();
    else place(hash, id);
    return id;
  }

  return {
    /** The number of the term of the first `length` code units of `wanted`. */
    idOf(wanted: Uint16Array, length: number, hash: number): number {
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (;;) {
        const id = slots[slot] as number;
        if (id === -1) return add(wanted, length, hash);
        if (hashes[id] === hash && isSame(id, wanted, length)) return id;
        slot = (slot + 1) & mask;
      }
    },
    count: () => count,
    /** The code units of all terms, one after the other. */
    units: () => units,
    /** Where among them a term is. */
    rangeOf: (id: number) => [starts[id] as number, starts[id + 1] as number] as const,
  };
}

function grown<T extends Uint32Array | Uint16Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

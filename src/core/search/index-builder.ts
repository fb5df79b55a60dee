/** Builds a segment of the search index from texts. */

import { hashOf, textOfUnits, tokenReader } from './search-token.ts';
import { type EntryPlace, fields, type Group, type Segment } from './segment.ts';
import { termTable } from './term-table.ts';
import { byteWriter, makeRoom, writeNumber } from './varint.ts';

/** Takes texts entry by entry, and makes a segment of them. */
export type IndexBuilder = {
  /** Begins a group: the entries that are added from now on belong to it. */
  readonly addGroup: (group: Group) => void;
  /** Adds an entry with its words, and facts about it (`facetTerm`). */
  readonly addEntry: (text: string, place: EntryPlace, facets?: readonly string[]) => void;
  /** How many tokens were taken so far. */
  readonly size: () => number;
  /** The segment of all that was added; the builder is of no use after. */
  readonly finish: () => Segment;
};

/** The longest entry whose length is known, in tokens. */
const longestEntry = 0xffff;

/** An empty builder. */
export function indexBuilder(): IndexBuilder {
  const terms = termTable();
  const groups: Group[] = [];
  const entries: { group: number; place: EntryPlace; length: number; tokens: number }[] = [];
  let stream = new Uint32Array(1 << 16);
  let tokens = 0;
  const push = (term: number) => {
    if (tokens === stream.length) {
      const larger = new Uint32Array(stream.length * 2);
      larger.set(stream);
      stream = larger;
    }
    stream[tokens] = term;
    tokens += 1;
  };
  const read = tokenReader((units, length, hash) => push(terms.idOf(units, length, hash)));
  return {
    addGroup(group) {
      groups.push(group);
    },
    addEntry(text, place, facets = []) {
      const before = tokens;
      read(text);
      const length = Math.min(longestEntry, tokens - before);
      for (const facet of facets) {
        const units = Uint16Array.from(facet, (unit) => unit.charCodeAt(0));
        push(terms.idOf(units, units.length, hashOf(facet)));
      }
      entries.push({ group: groups.length - 1, place, length, tokens: tokens - before });
    },
    size: () => tokens,
    finish() {
      const sorted = sortTokens(stream.subarray(0, tokens), entries, terms.count());
      return {
        ...writeTerms(terms, sorted),
        entryGroups: Uint32Array.from(entries, ({ group }) => group),
        entryStarts: Uint32Array.from(entries, ({ place }) => place.start),
        entryEnds: Uint32Array.from(entries, ({ place }) => place.end),
        entryLengths: Uint16Array.from(entries, ({ length }) => length),
        entryFields: Uint8Array.from(entries, ({ place }) => fields.indexOf(place.field)),
        groups,
      };
    },
  };
}

/** Where each token stands, term by term: those of term `t` from `starts[t]` up to `starts[t + 1]`. */
type SortedTokens = {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly places: Uint32Array;
};

/** Sorts the tokens by their terms and keeps their order within each: a counting sort. */
function sortTokens(
  stream: Uint32Array,
  all: readonly { readonly tokens: number }[],
  terms: number,
): SortedTokens {
  const starts = new Uint32Array(terms + 1);
  for (let at = 0; at < stream.length; at += 1) {
    const next = (stream[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let term = 0; term < terms; term += 1) {
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  }
  const ends = starts.slice();
  const entries = new Uint32Array(stream.length);
  const places = new Uint32Array(stream.length);
  let at = 0;
  for (let entry = 0; entry < all.length; entry += 1) {
    const { tokens } = all[entry] as { tokens: number };
    for (let place = 0; place < tokens; place += 1, at += 1) {
      const term = stream[at] as number;
      const to = ends[term] as number;
      ends[term] = to + 1;
      entries[to] = entry;
      places[to] = place;
    }
  }
  return { starts, entries, places };
}

type Terms = ReturnType<typeof termTable>;

function writeTerms(terms: Terms, sorted: SortedTokens) {
  const names = Array.from({ length: terms.count() }, (_, id) => {
    const [from, to] = terms.rangeOf(id);
    return textOfUnits(terms.units(), from, to);
  });
  const order = Uint32Array.from(names.keys()).sort((a, b) =>
    (names[a] as string) < (names[b] as string) ? -1 : 1,
  );
  const termStarts = new Uint32Array(order.length + 1);
  const termUnits = new Uint16Array(names.reduce((sum, { length }) => sum + length, 0));
  const postingStarts = new Uint32Array(order.length + 1);
  const placeStarts = new Uint32Array(order.length + 1);
  const [postings, places] = [
    byteWriter(sorted.entries.length * 2),
    byteWriter(sorted.entries.length),
  ];
  let units = 0;
  for (let term = 0; term < order.length; term += 1) {
    const id = order[term] as number;
    const [from, to] = terms.rangeOf(id);
    termUnits.set(terms.units().subarray(from, to), units);
    units += to - from;
    termStarts[term + 1] = units;
    writePostings(postings, places, sorted, id);
    postingStarts[term + 1] = postings.length;
    placeStarts[term + 1] = places.length;
  }
  return {
    ...{ termStarts, termUnits, postingStarts, placeStarts },
    postings: postings.bytes.slice(0, postings.length),
    places: places.bytes.slice(0, places.length),
  };
}

type Writer = ReturnType<typeof byteWriter>;

function writePostings(postings: Writer, places: Writer, sorted: SortedTokens, term: number): void {
  const [from, to] = [sorted.starts[term] as number, sorted.starts[term + 1] as number];
  makeRoom(postings, 5 + (to - from) * 10);
  makeRoom(places, (to - from) * 5);
  writeNumber(postings, countEntries(sorted.entries, from, to));
  let last = 0;
  for (let at = from; at < to; ) {
    const entry = sorted.entries[at] as number;
    let place = 0;
    const first = at;
    for (; at < to && sorted.entries[at] === entry; at += 1) {
      const next = sorted.places[at] as number;
      writeNumber(places, next - place);
      place = next;
    }
    const times = at - first;
    writeNumber(postings, (entry - last) * 2 + (times > 1 ? 1 : 0));
    if (times > 1) writeNumber(postings, times);
    last = entry;
  }
}

function countEntries(entries: Uint32Array, from: number, to: number): number {
  let count = 0;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const entry = entries[at] as number;
    if (entry !== last) count += 1;
    last = entry;
  }
  return count;
}

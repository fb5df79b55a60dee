/** Makes one segment of several, without what is no longer there. */

import { termAt } from './dictionary.ts';
import { type Occurrences, readOccurrences } from './postings.ts';
import { entryCount, type Group, type Segment, termCount } from './segment.ts';
import { type ByteWriter, byteWriter, makeRoom, writeNumber } from './varint.ts';

/** A segment, and which of its groups are gone: by their numbers, 1 where one is. */
export type LiveSegment = { readonly segment: Segment; readonly gone: Uint8Array };

const dropped = 0xffffffff;

/** The segment of all entries whose groups are still there, in their order. */
export function mergeSegments(parts: readonly LiveSegment[]): Segment {
  const groups: Group[] = [];
  const entries = emptyEntries(parts);
  let kept = 0;
  const renumbered = parts.map(({ segment, gone }) => {
    const groupNumbers = segment.groups.map((group, index) => {
      if (gone[index] === 1) return dropped;
      groups.push(group);
      return groups.length - 1;
    });
    return Uint32Array.from({ length: entryCount(segment) }, (_, entry) => {
      const group = groupNumbers[segment.entryGroups[entry] as number] ?? dropped;
      if (group === dropped) return dropped;
      copyEntry(entries, kept, segment, entry, group);
      kept += 1;
      return kept - 1;
    });
  });
  return {
    ...mergedTerms(
      parts.map(({ segment }) => segment),
      renumbered,
    ),
    entryGroups: entries.entryGroups.slice(0, kept),
    entryStarts: entries.entryStarts.slice(0, kept),
    entryEnds: entries.entryEnds.slice(0, kept),
    entryLengths: entries.entryLengths.slice(0, kept),
    entryFields: entries.entryFields.slice(0, kept),
    groups,
  };
}

type Entries = Pick<
  Segment,
  'entryGroups' | 'entryStarts' | 'entryEnds' | 'entryLengths' | 'entryFields'
>;

function emptyEntries(parts: readonly LiveSegment[]): Entries {
  const total = parts.reduce((sum, { segment }) => sum + entryCount(segment), 0);
  return {
    entryGroups: new Uint32Array(total),
    entryStarts: new Uint32Array(total),
    entryEnds: new Uint32Array(total),
    entryLengths: new Uint16Array(total),
    entryFields: new Uint8Array(total),
  };
}

function copyEntry(to: Entries, at: number, from: Entries, entry: number, group: number): void {
  to.entryGroups[at] = group;
  to.entryStarts[at] = from.entryStarts[entry] as number;
  to.entryEnds[at] = from.entryEnds[entry] as number;
  to.entryLengths[at] = from.entryLengths[entry] as number;
  to.entryFields[at] = from.entryFields[entry] as number;
}

function mergedTerms(segments: readonly Segment[], renumbered: readonly Uint32Array[]) {
  const starts: { term: number[]; posting: number[]; place: number[] } = {
    ...{ term: [0], posting: [0], place: [0] },
  };
  const names: string[] = [];
  const [postings, places] = [byteWriter(1 << 16), byteWriter(1 << 16)];
  let units = 0;
  for (const { name, terms } of termsInOrder(segments)) {
    const kept: Kept = { entries: [], times: [], places: [] };
    // Entries of a later segment come after those of an earlier one.
    for (const { segment, term } of terms) {
      const all = readOccurrences(segments[segment] as Segment, term);
      keepLive(kept, all, renumbered[segment] as Uint32Array);
    }
    if (!writeOccurrences(postings, places, kept)) continue;
    names.push(name);
    units += name.length;
    starts.term.push(units);
    starts.posting.push(postings.length);
    starts.place.push(places.length);
  }
  return {
    termStarts: Uint32Array.from(starts.term),
    termUnits: unitsOf(names, units),
    postingStarts: Uint32Array.from(starts.posting),
    placeStarts: Uint32Array.from(starts.place),
    postings: postings.bytes.slice(0, postings.length),
    places: places.bytes.slice(0, places.length),
  };
}

function unitsOf(names: readonly string[], total: number): Uint16Array {
  const units = new Uint16Array(total);
  let at = 0;
  for (const name of names) {
    for (let index = 0; index < name.length; index += 1, at += 1)
      units[at] = name.charCodeAt(index);
  }
  return units;
}

type SameTerm = {
  readonly name: string;
  readonly terms: readonly { readonly segment: number; readonly term: number }[];
};

/** Each different term once, in the order of code units, with its numbers in the segments that have it. */
function* termsInOrder(segments: readonly Segment[]): Generator<SameTerm> {
  const heads = segments.map((segment) => ({
    term: 0,
    name: termCount(segment) > 0 ? termAt(segment, 0) : null,
  }));
  for (;;) {
    let least: string | null = null;
    for (const { name } of heads) {
      if (name !== null && (least === null || name < least)) least = name;
    }
    if (least === null) return;
    const terms: { segment: number; term: number }[] = [];
    heads.forEach((head, segment) => {
      if (head.name !== least) return;
      const all = segments[segment] as Segment;
      terms.push({ segment, term: head.term });
      head.term += 1;
      head.name = head.term < termCount(all) ? termAt(all, head.term) : null;
    });
    yield { name: least, terms };
  }
}

type Kept = Readonly<Record<keyof Occurrences, number[]>>;

/** Adds the occurrences in entries that are still there, by their new numbers. */
function keepLive(kept: Kept, all: Occurrences, numbers: Uint32Array): void {
  let at = 0;
  for (let index = 0; index < all.entries.length; index += 1) {
    const number = numbers[all.entries[index] as number] as number;
    const to = at + (all.times[index] as number);
    if (number !== dropped) {
      kept.entries.push(number);
      kept.times.push(to - at);
      for (let place = at; place < to; place += 1) kept.places.push(all.places[place] as number);
    }
    at = to;
  }
}

/** Writes what `Segment` says; nothing, and false, where there is no occurrence. */
function writeOccurrences(
  postings: ByteWriter,
  placeBytes: ByteWriter,
  { entries, times, places }: Kept,
): boolean {
  if (entries.length === 0) return false;
  makeRoom(postings, 5 + entries.length * 10);
  makeRoom(placeBytes, places.length * 5);
  writeNumber(postings, entries.length);
  let [last, at] = [0, 0];
  for (let index = 0; index < entries.length; index += 1) {
    const [entry, count] = [entries[index] as number, times[index] as number];
    writeNumber(postings, (entry - last) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) writeNumber(postings, count);
    last = entry;
    let place = 0;
    for (const to = at + count; at < to; at += 1) {
      writeNumber(placeBytes, (places[at] as number) - place);
      place = places[at] as number;
    }
  }
  return true;
}

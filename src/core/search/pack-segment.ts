/** The stored form of a segment: one run of bytes that tells whether it is whole. */
import type { Group, Segment } from './segment.ts';

/** The version of everything that an index rests on: its form, its tokens, its entries. */
export const indexVersion = 1;

const mark = 0x58494c50;
/** The mark, the version, the checksum, and the length of each section in bytes. */
const headLength = 4 * (3 + 12);

/** The segment as bytes of the machine's own order: it stays on the device. */
export function packSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  const sections = [...arraysOf(segment).map(bytesOf), groupBytes(segment.groups)];
  const total = sections.reduce((sum, { length }) => sum + aligned(length), headLength);
  const bytes = new Uint8Array(total);
  const head = new Uint32Array(bytes.buffer, 0, headLength / 4);
  let at = headLength;
  sections.forEach((section, index) => {
    head[3 + index] = section.length;
    bytes.set(section, at);
    at += aligned(section.length);
  });
  head[0] = mark;
  head[1] = indexVersion;
  head[2] = checksum(bytes);
  return bytes;
}

/** The segment of `bytes`; null where they are damaged or of another version. */
export function unpackSegment(bytes: Uint8Array<ArrayBuffer>): Segment | null {
  if (bytes.length < headLength || bytes.length % 4 !== 0) return null;
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = whole;
  const head = new Uint32Array(buffer, byteOffset, headLength / 4);
  if (head[0] !== mark || head[1] !== indexVersion || head[2] !== checksum(whole)) return null;
  const lengths = [...head.subarray(3)];
  let at = byteOffset + headLength;
  const starts = lengths.map((length) => {
    const start = at;
    at += aligned(length);
    return start;
  });
  if (at !== byteOffset + whole.length) return null;
  const section = (index: number) => [starts[index] as number, lengths[index] as number] as const;
  const words = (index: number) =>
    new Uint32Array(buffer, section(index)[0], section(index)[1] / 4);
  const halves = (index: number) =>
    new Uint16Array(buffer, section(index)[0], section(index)[1] / 2);
  const single = (index: number) => new Uint8Array(buffer, ...section(index));
  return {
    ...{ termStarts: words(0), postingStarts: words(1), placeStarts: words(2) },
    ...{ entryGroups: words(3), entryStarts: words(4), entryEnds: words(5) },
    ...{ termUnits: halves(6), entryLengths: halves(7) },
    ...{ postings: single(8), places: single(9), entryFields: single(10) },
    groups: groupsOf(single(11)),
  };
}

type Section = Uint32Array | Uint16Array | Uint8Array;

/** The arrays in the order in which they are stored: the widest first, so that all are aligned. */
function arraysOf(segment: Segment): readonly Section[] {
  const { termStarts, postingStarts, placeStarts, entryGroups, entryStarts, entryEnds } = segment;
  const { termUnits, entryLengths, postings, places, entryFields } = segment;
  return [
    ...[termStarts, postingStarts, placeStarts, entryGroups, entryStarts, entryEnds],
    ...[termUnits, entryLengths, postings, places, entryFields],
  ];
}

function bytesOf({ buffer, byteOffset, byteLength }: Section): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Documents are named once, and each group by their number: -1 where it has none. */
type PackedGroups = {
  readonly documents: readonly string[];
  readonly groups: readonly (readonly [kind: Group['kind'], id: string, document: number])[];
};

function groupBytes(groups: readonly Group[]): Uint8Array {
  const documents = new Map<string, number>();
  const packed: PackedGroups['groups'] = groups.map(({ kind, id, documentId }) => {
    if (documentId === null) return [kind, id, -1];
    const number = documents.get(documentId) ?? documents.size;
    documents.set(documentId, number);
    return [kind, id, number];
  });
  const all: PackedGroups = { documents: [...documents.keys()], groups: packed };
  const json = JSON.stringify(all).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(json, (unit) => unit.charCodeAt(0));
}

function groupsOf(bytes: Uint8Array): readonly Group[] {
  let json = '';
  for (let at = 0; at < bytes.length; at += 0x2000) {
    json += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  }
  const { documents, groups } = JSON.parse(json) as PackedGroups;
  return groups.map(([kind, id, document]) => {
    return { kind, id, documentId: documents[document] ?? null };
  });
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** FNV-1a over words of 32 bits, all but the checksum's own: it finds what a disk does, not what a foe does. */
function checksum({ buffer, byteOffset, length }: Uint8Array): number {
  const words = new Uint32Array(buffer, byteOffset, length / 4);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    if (at !== 2) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  }
  return sum >>> 0;
}

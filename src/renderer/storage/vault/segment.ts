/** A journal segment: an append-only file of acts, read up to the first line that is torn or damaged. */
import { decodeLine, encodeLine, linesOf, type RawLine } from './checked-line.ts';
import type { VaultEntry, VaultPart, VaultSchema, WholeEntry } from './vault-source.ts';

/** A segment that is this long, in bytes, gets no more acts. */
export const fullSegmentSize = 4 * 1_048_576;

/** The first line of a segment. */
export type SegmentHeader = {
  readonly format: 1;
  readonly databaseId: string;
  /** The schema that the records of its acts have. */
  readonly schema: VaultSchema;
  /** The sequence of its first act. */
  readonly first: number;
};

/**
 * What ends the reading of a segment early. `torn`: bytes are missing at the end, as after a power
 * cut. `damaged`: bytes are other than they were written.
 */
export type SegmentFault = {
  readonly kind: 'torn' | 'damaged';
  /** The offset of the first line that cannot be used, in bytes, and its number, from 1. */
  readonly offset: number;
  readonly line: number;
  readonly reason: string;
  /** How many sound lines follow that cannot be reached any more. */
  readonly soundLinesAfter: number;
};

/** What a segment holds. */
export type SegmentReading = {
  readonly header: SegmentHeader | null;
  /** The acts up to the fault, each whole. */
  readonly entries: readonly WholeEntry[];
  /** The highest act that was once whole here, as far as any line tells, also behind damage; or 0. */
  readonly highest: number;
  readonly fault: SegmentFault | null;
};

type Line =
  | ({ readonly kind: 'segment' } & SegmentHeader)
  | { readonly kind: 'act'; readonly entry: VaultEntry }
  | ({ readonly kind: 'part'; readonly sequence: number } & VaultPart);

/** The first line of a segment. */
export function encodeHeader(header: SegmentHeader): Uint8Array<ArrayBuffer> {
  return encodeLine({ kind: 'segment', ...header } satisfies Line);
}

/** The lines of one act, each made when it is asked for: a large act has many. */
export function* encodeEntry({ entry, parts }: WholeEntry): Generator<Uint8Array<ArrayBuffer>> {
  yield encodeLine({ kind: 'act', entry } satisfies Line);
  for (const part of parts) {
    yield encodeLine({ kind: 'part', sequence: entry.sequence, ...part } satisfies Line);
  }
}

/**
 * Reads a segment from its beginning, or, as `end`, only its last bytes: then what comes before the
 * first act in them is passed over.
 */
export function readSegment(bytes: Uint8Array, from: 'beginning' | 'end' = 'beginning') {
  const reader = new SegmentReader(from);
  let number = 0;
  const lines = linesOf(bytes);
  for (const line of lines) {
    number += 1;
    const wrong = reader.take(bytes, line);
    if (wrong !== null) {
      const isTorn = !line.isEnded;
      const after = reader.countSound(bytes, lines);
      return reader.reading({
        kind: isTorn ? 'torn' : 'damaged',
        offset: line.start,
        line: number,
        reason: wrong,
        soundLinesAfter: after,
      });
    }
  }
  return reader.reading(reader.unfinished(bytes.length, number + 1));
}

class SegmentReader {
  #header: SegmentHeader | null = null;
  readonly #entries: WholeEntry[] = [];
  #open: { entry: VaultEntry; parts: VaultPart[] } | null = null;
  #highest = 0;
  #isSeeking: boolean;

  constructor(from: 'beginning' | 'end') {
    this.#isSeeking = from === 'end';
  }

  /** Takes the next line; answers what is wrong with it, or null. */
  take(bytes: Uint8Array, raw: RawLine): string | null {
    const decoded = decodeLine(bytes, raw);
    if ('reason' in decoded) return this.#isSeeking && raw.isEnded ? null : decoded.reason;
    const line = decoded.value as Line;
    if (line.kind === 'act') this.#isSeeking = false;
    return this.#isSeeking ? null : this.#add(line);
  }

  /** Goes over the lines behind a fault; answers how many are sound. */
  countSound(bytes: Uint8Array, lines: Iterable<RawLine>): number {
    let count = 0;
    for (const raw of lines) {
      const decoded = decodeLine(bytes, raw);
      if ('reason' in decoded) continue;
      count += 1;
      const line = decoded.value as Line;
      if (line.kind === 'act') this.#note(line.entry.sequence);
    }
    return count;
  }

  /** The fault of an act whose parts are not all there, or null. */
  unfinished(offset: number, line: number): SegmentFault | null {
    if (this.#open === null) return null;
    const { entry, parts } = this.#open;
    const reason = `act ${entry.sequence} has ${parts.length} of its ${entry.parts} parts`;
    return { kind: 'torn', offset, line, reason, soundLinesAfter: 0 };
  }

  reading(fault: SegmentFault | null): SegmentReading {
    const last = this.#entries.at(-1)?.entry.sequence ?? (this.#header?.first ?? 1) - 1;
    // The act that a torn end belongs to was never whole; one that is damaged was.
    if (fault?.kind === 'damaged') this.#note(last + 1);
    const highest = fault?.kind === 'torn' ? last : Math.max(last, this.#highest);
    return { header: this.#header, entries: this.#entries, highest, fault };
  }

  #add(line: Line): string | null {
    if (line.kind === 'segment') return this.#begin(line);
    return line.kind === 'act' ? this.#beginAct(line.entry) : this.#addPart(line);
  }

  #begin({ kind: _kind, ...header }: Extract<Line, { kind: 'segment' }>): string | null {
    if (header.format !== 1) return `the format is ${header.format}, which a newer Plenum wrote`;
    if (this.#header !== null || this.#entries.length > 0) return 'a second header';
    this.#header = header;
    return null;
  }

  #beginAct(entry: VaultEntry): string | null {
    if (this.#open !== null) return `act ${this.#open.entry.sequence} lacks a part`;
    const expected = (this.#entries.at(-1)?.entry.sequence ?? this.#firstBefore(entry)) + 1;
    if (entry.sequence !== expected) return `act ${entry.sequence} where ${expected} should be`;
    this.#note(entry.sequence);
    this.#open = { entry, parts: [] };
    this.#closeIfWhole();
    return null;
  }

  #addPart({ sequence, part, changes }: Extract<Line, { kind: 'part' }>): string | null {
    if (this.#open?.entry.sequence !== sequence)
      return `a part of act ${sequence}, which is not open`;
    this.#open.parts.push({ part, changes });
    this.#closeIfWhole();
    return null;
  }

  #closeIfWhole(): void {
    if (this.#open === null || this.#open.parts.length < this.#open.entry.parts) return;
    this.#entries.push(this.#open);
    this.#open = null;
  }

  /** The sequence before the segment's first; read from its middle, any act may be the first. */
  #firstBefore(entry: VaultEntry): number {
    return (this.#header?.first ?? entry.sequence) - 1;
  }

  #note(sequence: number): void {
    this.#highest = Math.max(this.#highest, sequence);
  }
}

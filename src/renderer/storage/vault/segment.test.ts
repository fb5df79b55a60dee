import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '#core/crc32.ts';
import { encodeEntry, encodeHeader, readSegment } from './segment.ts';
import type { VaultEntry, WholeEntry } from './vault-source.ts';

const header = {
  format: 1,
  databaseId: 'abc',
  schema: { version: 1, stores: { cards: 'id' } },
  first: 5,
} as const;

/** An act with a part for each of `texts`. */
function act(sequence: number, texts: readonly string[]): WholeEntry {
  const entry: VaultEntry = {
    sequence,
    label: `Act ${sequence}`,
    at: 1_000 * sequence,
    device: 'a device',
    undoes: null,
    redoes: null,
    keeps: [],
    meta: [],
    parts: texts.length,
  };
  const parts = texts.map((text, part) => ({
    part,
    changes: [{ table: 'cards', key: `card ${part}`, before: null, after: { text } }],
  }));
  return { entry, parts };
}

function bytesOf(acts: readonly WholeEntry[]): Uint8Array<ArrayBuffer> {
  const lines = [encodeHeader(header), ...acts.flatMap((one) => [...encodeEntry(one)])];
  return new Uint8Array(lines.flatMap((line) => [...line]));
}

/** One to four acts, whose texts hold whatever JSON must escape. */
const someActs = fc
  .array(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.map((texts, index) => act(header.first + index, texts)));

test('the checksum is the CRC-32 of gzip and PNG', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

describe('a segment', () => {
  test('gives back its header and every act', () => {
    fc.assert(
      fc.property(someActs, (acts) => {
        const { fault, entries, header: read, highest } = readSegment(bytesOf(acts));
        expect(fault).toBeNull();
        expect(read).toEqual(header);
        expect(entries).toEqual(acts);
        expect(highest).toBe(acts.at(-1)?.entry.sequence);
      }),
    );
  });

  test('cut at any byte of its last act gives exactly the acts before it', () => {
    fc.assert(
      fc.property(someActs, (acts) => {
        const whole = bytesOf(acts);
        const before = acts.slice(0, -1);
        const start = bytesOf(before).length;
        for (let size = start; size < whole.length; size += 1) {
          const { entries, fault, highest } = readSegment(whole.slice(0, size));
          expect(entries).toEqual(before);
          expect(highest).toBe(before.at(-1)?.entry.sequence ?? header.first - 1);
          expect(fault?.kind).toBe(size === start ? undefined : 'torn');
        }
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  test('with one bit flipped gives only acts as they were, and says where it is damaged', () => {
    fc.assert(
      fc.property(someActs, fc.nat(), (acts, chosen) => {
        const bytes = bytesOf(acts);
        const bit = chosen % (bytes.length * 8);
        const index = Math.floor(bit / 8);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit % 8));
        const { entries, fault, header: read } = readSegment(bytes);
        expect(entries).toEqual(acts.slice(0, entries.length));
        expect(fault).not.toBeNull();
        expect(fault?.offset).toBeLessThanOrEqual(index);
        if (read !== null) expect(read).toEqual(header);
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  test('damaged in its middle is told from one with a torn end', () => {
    const acts = [act(5, ['a']), act(6, ['b']), act(7, ['c'])];
    const bytes = bytesOf(acts);
    const start = bytesOf(acts.slice(0, 1)).length;
    bytes[start + 20] = 0;
    const { entries, fault, highest } = readSegment(bytes);
    expect(entries).toEqual(acts.slice(0, 1));
    expect(fault).toMatchObject({ kind: 'damaged', offset: start, line: 4, soundLinesAfter: 3 });
    expect(fault?.reason).toContain('checksum');
    expect(highest).toBe(7);
  });

  test('an act that does not follow the one before is damage', () => {
    const { entries, fault } = readSegment(bytesOf([act(5, []), act(7, [])]));
    expect(entries).toHaveLength(1);
    expect(fault?.reason).toBe('act 7 where 6 should be');
  });

  test('a format of a newer version is refused with words', () => {
    const lines = encodeHeader({ ...header, format: 2 as 1 });
    expect(readSegment(lines).fault?.reason).toBe('the format is 2, which a newer Plenum wrote');
  });

  test('read from its end alone gives the last acts', () => {
    const acts = [act(5, ['a']), act(6, ['b', 'c']), act(7, [])];
    const bytes = bytesOf(acts);
    const end = bytes.slice(bytesOf(acts.slice(0, 1)).length - 5);
    expect(readSegment(end, 'end').entries).toEqual(acts.slice(1));
  });
});

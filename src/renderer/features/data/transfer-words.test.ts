import { describe, expect, test } from 'vitest';
import type { Tallies } from '../../storage/transfer/import-copy.ts';
import {
  changesNothing,
  exportFaultWords,
  faultWords,
  outcomeOf,
  outcomeWords,
} from './transfer-words.ts';

const none = { new: 0, same: 0, 'newer-in-copy': 0, 'newer-here': 0, removed: 0 };
const tallies: Tallies = {
  documents: { ...none, new: 1, same: 4 },
  revisions: { ...none, new: 1 },
  highlights: { ...none, 'newer-in-copy': 2, 'newer-here': 3 },
  notes: none,
  cards: { ...none, new: 1_200, removed: 5 },
  reviews: none,
  facts: none,
  attempts: none,
  answers: none,
  settings: none,
  trash: none,
};

describe('what an import comes to', () => {
  test('merging changes what is newer in the copy, replacing what is newer here as well', () => {
    expect(outcomeOf(tallies, 'merge')).toEqual({ added: 1_202, changed: 2, removed: 5 });
    expect(outcomeOf(tallies, 'replace')).toEqual({ added: 1_202, changed: 5, removed: 5 });
  });

  test('what is none is not named', () => {
    expect(outcomeWords({ added: 1_202, changed: 0, removed: 5 })).toBe('1,202 added, 5 removed');
    expect(outcomeWords({ added: 0, changed: 0, removed: 0 })).toBe('nothing changed');
    expect(changesNothing({ added: 0, changed: 0, removed: 0 })).toBe(true);
    expect(changesNothing({ added: 0, changed: 1, removed: 0 })).toBe(false);
  });
});

test('every fault has one sentence that names the file, and says what to do', () => {
  const faults = [
    { kind: 'not-a-copy' },
    { kind: 'cut-short' },
    { kind: 'damaged', file: 'tables/cards/0.json' },
    { kind: 'missing', file: 'tables/cards/0.json' },
    { kind: 'foreign', file: 'x' },
    { kind: 'too-large', file: 'x' },
    { kind: 'too-deep', file: 'x' },
    { kind: 'newer', appVersion: '9.1.0' },
    { kind: 'unknown-version' },
    { kind: 'invalid', file: 'x', where: '3.schedule.dueAt' },
    { kind: 'invalid', file: 'x', where: '' },
    { kind: 'doubled', table: 'cards', key: 'k' },
    { kind: 'dangling', table: 'highlights', needs: 'documents' },
    { kind: 'wrong-text', file: 'x' },
    { kind: 'unreadable', reason: 'gone' },
    { kind: 'disk-full' },
    { kind: 'cancelled' },
    { kind: 'failed', reason: 'out of range' },
  ] as const;
  const told = faults.map((fault) => faultWords('a.plenum', fault));
  for (const { title, advice } of told) {
    expect(title).toMatch(/^“a\.plenum” [^.]+(?:\.[^ ]+)*.*\.$/);
    expect(advice).toMatch(/\.$/);
  }
  expect(new Set(told.map(({ title }) => title)).size).toBe(faults.length);
  expect(told[9]?.title).toBe(
    '“a.plenum” is not as Plenum writes it: 3.schedule.dueAt in x has a wrong value.',
  );
});

test('a stopped export needs no words, a full disk says what to do', () => {
  expect(exportFaultWords({ kind: 'cancelled' })).toBeNull();
  expect(exportFaultWords({ kind: 'disk-full' })).toContain('disk is full');
  expect(exportFaultWords({ kind: 'write-failed', reason: 'EACCES' })).toContain('EACCES');
});

import { expect, test } from 'vitest';
import { beginCollecting, noteReads, openWriteOf, takeReads } from './open-writes.ts';

test('what an act has read of a table is known for its next write, and only for that', () => {
  const act = beginCollecting({});
  noteReads(act, 'cards', [
    ['a', { id: 'a' }],
    ['b', null],
  ]);
  expect(takeReads(act, 'cards', ['b', 'a'])).toEqual([null, { id: 'a' }]);
  expect(takeReads(act, 'cards', ['a'])).toBeNull();
});

test('records that were not all read, or of another table, are read anew', () => {
  const act = beginCollecting({});
  noteReads(act, 'cards', [['a', { id: 'a' }]]);
  expect(takeReads(act, 'cards', ['a', 'b'])).toBeNull();
  expect(takeReads(act, 'notes', ['a'])).toBeNull();
  expect(takeReads(act, 'cards', ['a'])).toEqual([{ id: 'a' }]);
});

test('a transaction that nobody opened for writing may write nothing', () => {
  const transaction = {};
  expect(openWriteOf(transaction)).toBeNull();
  const act = beginCollecting(transaction);
  expect(openWriteOf(transaction)).toBe(act);
});

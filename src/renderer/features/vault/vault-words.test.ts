import { expect, test } from 'vitest';
import { momentWords } from '../../desk/words/date-words.ts';
import { movedWords, otherHistoryWords, unreadableWords } from './vault-words.ts';

test('moving says what it came to, and nothing where nothing was chosen', () => {
  expect(movedWords({ ok: true, value: 'declined' })).toBe('');
  expect(movedWords({ ok: true, value: 'moved' })).toMatch(/every file was compared/);
  const error = { kind: 'occupied', reason: 'another vault lies there' } as const;
  expect(movedWords({ ok: false, error })).toBe(
    'The vault stays where it is: another vault lies there.',
  );
});

test('what is damaged is counted by what it is', () => {
  const of = (...tables: readonly ('cards' | 'notes' | 'trash')[]) =>
    unreadableWords(tables.map((table, index) => ({ table, key: `${index}` })));
  expect(of('cards')).toBe('1 card is damaged.');
  expect(of('cards', 'notes', 'cards', 'trash')).toBe(
    '2 cards, 1 note, and 1 thing in the trash are damaged.',
  );
});

test('another history is told with how far it goes, that it is safe, and the way back to it', () => {
  const other = { databaseId: 'abc', lastSequence: 1_204 };
  const lastAt = Date.UTC(2026, 10, 12, 14, 5);
  expect(otherHistoryWords(other, { lastAt, snapshots: 3 })).toMatch(
    `up to act 1,204 (${momentWords(lastAt)}), and`,
  );
  expect(otherHistoryWords(other, { lastAt, snapshots: 3 })).toMatch(
    /Nothing of it was changed .*history’s 3 snapshots are among those below\.$/,
  );
  expect(otherHistoryWords(other, { lastAt, snapshots: 1 })).toMatch(/history’s snapshot is among/);
  expect(otherHistoryWords(other, { lastAt: null, snapshots: 0 })).toMatch(
    /up to act 1,204, and .*no snapshot to go back to/,
  );
  expect(otherHistoryWords(other, null)).toMatch(/under a new name from now on\.$/);
});

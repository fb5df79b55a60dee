import { expect, test } from 'vitest';
import { movedWords, unreadableWords } from './vault-words.ts';

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

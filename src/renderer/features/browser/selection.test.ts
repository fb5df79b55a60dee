import { expect, test } from 'vitest';
import type { CardId } from '#core/card/card.ts';
import { noSelection, type SelectionEvent, selectionAfter, selectionIn } from './selection.ts';

const rowsOf = (ids: string) => [...ids].map((id) => ({ id: id as CardId }));
const rows = rowsOf('abcdef');

/** What is chosen after the events, and the row of the keyboard in brackets. */
function after(...events: readonly SelectionEvent[]): string {
  const end = events.reduce((state, event) => selectionAfter(state, event, rows), noSelection);
  return `${[...end.chosen].join('')} [${end.active}]`;
}

const to = (row: number, way: 'only' | 'stretch' | 'keep' = 'only') =>
  ({ kind: 'moved', to: row, way }) as const;
const toggled = (at: number) => ({ kind: 'toggled', at }) as const;

test('moving chooses the row alone; past the ends it stays at the end', () => {
  expect(after(to(1))).toBe('b [1]');
  expect(after(to(1), to(2))).toBe('c [2]');
  expect(after(to(99))).toBe('f [5]');
  expect(after(to(-3))).toBe('a [0]');
});

test('a stretch reaches from where it began, to either side, and gets shorter again', () => {
  expect(after(to(2), to(4, 'stretch'))).toBe('cde [4]');
  expect(after(to(2), to(4, 'stretch'), to(3, 'stretch'))).toBe('cd [3]');
  expect(after(to(2), to(4, 'stretch'), to(0, 'stretch'))).toBe('abc [0]');
  expect(after(to(2, 'keep'), to(3, 'stretch'))).toBe('cd [3]');
});

test('a row is added and taken off, and the keyboard moves without choosing', () => {
  expect(after(to(0), toggled(2), toggled(4))).toBe('ace [4]');
  expect(after(to(0), toggled(2), toggled(0))).toBe('c [0]');
  expect(after(to(0), to(3, 'keep'))).toBe('a [3]');
  expect(after(to(0), toggled(2), to(4, 'stretch'))).toBe('cde [4]');
});

test('all and none', () => {
  expect(after(to(3), { kind: 'all' })).toBe('abcdef [3]');
  expect(after({ kind: 'all' }, { kind: 'none' })).toBe(' [0]');
});

test('in a list without rows nothing is chosen', () => {
  expect(selectionAfter(noSelection, to(3), [])).toEqual(noSelection);
  expect(selectionAfter(noSelection, toggled(0), [])).toEqual(noSelection);
});

test('the keyboard follows its card into another list, or stays at its row', () => {
  const at = selectionAfter(noSelection, to(2), rows);
  expect(selectionIn(at, rowsOf('fedcba'))).toMatchObject({ active: 3, activeId: 'c' });
  const gone = selectionIn(at, rowsOf('abdef'));
  expect(gone).toMatchObject({ active: 2, activeId: 'd' });
  expect([...gone.chosen]).toEqual([]);
  expect(selectionIn(at, [])).toMatchObject({ active: 0, activeId: null });
});

test('what is no longer listed is no longer chosen', () => {
  const all = selectionAfter(noSelection, { kind: 'all' }, rows);
  expect([...selectionIn(all, rowsOf('ace')).chosen].join('')).toBe('ace');
  expect(selectionIn(all, rows).chosen).toBe(all.chosen);
});

import { expect, test } from 'vitest';
import { selectionOfKey } from './selection-keys.ts';

const place = { active: 5, page: 10, count: 100 };
const pressed = (key: string, isShift = false, isCommand = false) =>
  selectionOfKey({ key, isShift, isCommand }, place);

test.each([
  ['ArrowDown', 6],
  ['ArrowUp', 4],
  ['PageDown', 15],
  ['PageUp', -5],
  ['Home', 0],
  ['End', 99],
])('%s moves and chooses, with Shift a stretch, with Control nothing else', (key, to) => {
  expect(pressed(key)).toEqual({ kind: 'moved', to, way: 'only' });
  expect(pressed(key, true)).toEqual({ kind: 'moved', to, way: 'stretch' });
  expect(pressed(key, false, true)).toEqual({ kind: 'moved', to, way: 'keep' });
});

test('Space chooses one more, Control+A all, Escape none', () => {
  expect(pressed(' ')).toEqual({ kind: 'toggled', at: 5 });
  expect(pressed('a', false, true)).toEqual({ kind: 'all' });
  expect(pressed('Escape')).toEqual({ kind: 'none' });
  expect(pressed('a')).toBeNull();
  expect(pressed('Enter')).toBeNull();
});

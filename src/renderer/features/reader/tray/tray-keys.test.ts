import { expect, test } from 'vitest';
import { trayKey } from './tray-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('a number accepts the candidate of that place', () => {
  expect(['1', '5', '6', '0'].map((key) => trayKey({ key, ...plain }))).toEqual([0, 4, null, null]);
});

test('keys with Ctrl, and others, are the browser’s', () => {
  expect(trayKey({ key: '1', ...plain, ctrlKey: true })).toBeNull();
  expect(trayKey({ key: 'Tab', ...plain })).toBeNull();
  expect(trayKey({ key: 'toString', ...plain })).toBeNull();
});

test('brackets walk, and Escape closes', () => {
  expect([']', '[', 'Escape'].map((key) => trayKey({ key, ...plain }))).toEqual([
    ...['next', 'previous', 'close'],
  ]);
});

import { expect, test } from 'vitest';
import { factsKey } from './facts-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('letters command the fact in hand, but not where a field has them', () => {
  expect(factsKey({ ...plain, key: 'a' }, false)).toBe('accept');
  expect(factsKey({ ...plain, key: 'ArrowDown' }, false)).toBe('next');
  expect(factsKey({ ...plain, key: 'ArrowDown' }, true)).toBeNull();
  expect(factsKey({ ...plain, key: 'Escape' }, true)).toBe('close');
  expect(factsKey({ ...plain, key: 'a', ctrlKey: true }, false)).toBeNull();
  expect(factsKey({ ...plain, key: 'Enter' }, false)).toBeNull();
});

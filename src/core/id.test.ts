import fc from 'fast-check';
import { expect, test } from 'vitest';
import { risingIds, uuidV7 } from './id.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('the example of RFC 9562, A.6, comes out as printed there', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids sort by their time, and have their version and variant', () => {
  const times = fc.integer({ min: 0, max: 2 ** 48 - 2 });
  fc.assert(
    fc.property(times, bytes, bytes, (time, a, b) => {
      const [first, second] = [uuidV7(time, a), uuidV7(time + 1, b)];
      expect(first < second).toBe(true);
      expect(first).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
  );
});

test('too little chance is refused', () => {
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow('needs 10 random bytes');
});

test('rising ids rise within a millisecond, over the end of the count, and when the clock goes back', () => {
  const clock = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(clock, bytes, (times, random) => {
      let at = 0;
      const newId = risingIds(
        () => times[at++ % times.length] ?? 0,
        () => random,
      );
      const ids = Array.from({ length: 5_000 }, newId);
      expect(ids.toSorted()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 20 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOfQuery, queryOfAddress } from './query-address.ts';

test('every search comes back from its address, which the router decodes once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      expect(queryOfAddress(decodeURI(addressOfQuery(query)))).toBe(query);
    }),
  );
  for (const query of ['recall<90%', 'a/b', '"50 %2F" or é', 'tag:a::b']) {
    expect(queryOfAddress(decodeURI(addressOfQuery(query)))).toBe(query);
    expect(addressOfQuery(query)).not.toContain('/');
  }
});

test('an address that was written by hand is taken as it is', () => {
  expect(queryOfAddress('is:due')).toBe('is:due');
  expect(queryOfAddress('recall<90%')).toBe('recall<90%');
});

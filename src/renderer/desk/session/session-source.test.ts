import fc from 'fast-check';
import { expect, test } from 'vitest';
import { due, isGraded, sessionOf, sessionPath, sessionWays } from './session-source.ts';

/** The parts of an address after the router took one layer off it. */
function routed(path: string): readonly string[] {
  return decodeURI(path).split('/').slice(2);
}

test('a session is found again by its address, whatever its query says', () => {
  const queries = fc.oneof(
    fc.string(),
    fc.constantFrom('is:due recall<90%', 'doc:"a/b?c#d"', '%3A'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...sessionWays), queries, (way, query) => {
      const [found = '', encoded = ''] = routed(sessionPath({ kind: 'query', way, query }));
      expect(sessionOf(found, encoded)).toEqual({ kind: 'query', way, query });
    }),
  );
});

test('an address that was written by hand is taken as it is, and counts for nothing', () => {
  const source = sessionOf('nonsense', '90%');
  expect(source).toEqual({ kind: 'query', way: 'preview', query: '90%' });
  expect(isGraded(source)).toBe(false);
  expect(isGraded(due)).toBe(true);
  expect(isGraded(sessionOf('study', ''))).toBe(true);
});

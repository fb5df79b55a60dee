import { expect, test } from 'vitest';
import { isPastLike, knownVerb, pastOfParticiple, verbBeforeObject } from './verbs.ts';

test.each([
  ['designed', 'design'],
  ['carried', 'carry'],
  ['moved', 'move'],
  ['permitted', 'permit'],
  ['wrote', 'write'],
  ['found', 'find'],
  ['founded', 'found'],
])('%s is the past of %s', (past, base) => {
  expect(knownVerb(past)).toEqual({ support: 'did', base });
});

test('what is not known is not guessed', () => {
  expect(knownVerb('zorbed')).toBeNull();
  expect(isPastLike('zorbed')).toBe(true);
  expect(pastOfParticiple('zorbed')).toBeNull();
  expect(pastOfParticiple('written')).toBe('wrote');
});

test('a third person that may be a plural counts only before an object', () => {
  expect(verbBeforeObject('opposes', 'the')).toEqual({ support: 'does', base: 'oppose' });
  expect(verbBeforeObject('carries', 'a')).toEqual({ support: 'does', base: 'carry' });
  expect(verbBeforeObject('records', 'show')).toBeNull();
});

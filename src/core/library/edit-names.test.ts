import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedNames, namesIn } from './edit-names.ts';

const names = fc.array(fc.string());

test('names are added once, and what is taken off goes', () => {
  expect(editedNames(['law', 'river'], ['court ', 'law', ' '], ['river'])).toEqual([
    'law',
    'court',
  ]);
});

test('what is added is there, what is only taken off is not, and twice is as once', () => {
  fc.assert(
    fc.property(names, names, names, (before, added, removed) => {
      const after = editedNames(before, added, removed);
      expect(new Set(after).size).toBe(after.length);
      expect(editedNames(after, added, removed)).toEqual(expect.arrayContaining([...after]));
      const kept = new Set(namesIn(added.filter((name) => !/[,，、\n]/.test(name)).join(',')));
      for (const name of kept) expect(after).toContain(name);
    }),
  );
});

test('the words of a reader are names apart by commas', () => {
  expect(namesIn(' exam,  history of  law ,exam，法律、')).toEqual([
    'exam',
    'history of law',
    '法律',
  ]);
  expect(namesIn('  ')).toEqual([]);
});

import { expect, test } from 'vitest';
import { checkRow } from './check-row.ts';
import { corpusRows, hasCorpus } from './manifest.ts';

/** One of so many books of the checker; of the smaller folders every file. */
const everyNthBook = 8;

if (hasCorpus()) {
  const rows = corpusRows().filter(({ path }, at) => {
    return !path.startsWith('epub/epubcheck') || at % everyNthBook === 0;
  });

  test.each(rows.map((row) => [row.path, row] as const))(
    '%s comes out as expected',
    async (_, row) => {
      expect(await checkRow(row)).toBeNull();
    },
  );
} else {
  console.log('The corpus is not on this machine: its files are not tried.');
  test('without a corpus there is nothing to try', () => expect(hasCorpus()).toBe(false));
}

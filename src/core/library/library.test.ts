import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentFormats } from '../text/document.ts';
import { documentGroupings, documentOrders } from './document-arrangement.ts';
import { everyDocument, isNarrow } from './document-filter.ts';
import { filteredDocuments } from './filter-documents.ts';
import { groupedDocuments } from './group-documents.ts';
import { documentStates, type LibraryDocument } from './library-document.ts';
import { facetsOf } from './library-facets.ts';
import { sortedDocuments } from './sort-documents.ts';

function aDocument(own: Partial<LibraryDocument> = {}): LibraryDocument {
  return {
    ...{ id: 'a', title: 'A title', byline: null, language: 'en', format: 'plain-text' },
    ...{ tags: [], collections: [], state: 'new', isArchived: false, words: 100 },
    ...{ createdAt: 1, openedAt: null },
    ...own,
  };
}

const names = fc.constantFrom('river', 'law', 'Court', 'élan', '中国');
const libraries = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    title: fc.string({ unit: 'grapheme' }),
    byline: fc.option(names),
    language: fc.option(fc.constantFrom('en', 'en-GB', 'zh-Hans', 'fr')),
    format: fc.constantFrom(...documentFormats),
    tags: fc.array(names, { maxLength: 3 }),
    collections: fc.array(names, { maxLength: 2 }),
    state: fc.constantFrom(...documentStates),
    isArchived: fc.boolean(),
    words: fc.nat(100_000),
    createdAt: fc.nat(1_000),
    openedAt: fc.option(fc.nat(1_000)),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

const unmeasured = { progressOf: () => null, dueOf: () => null };
const idsOf = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);

describe('sorting', () => {
  const sortings = fc.record({ by: fc.constantFrom(...documentOrders), isRising: fc.boolean() });

  test('keeps every document, and is done when done once', () => {
    fc.assert(
      fc.property(libraries, sortings, (documents, sorting) => {
        const sorted = sortedDocuments(documents, sorting, unmeasured);
        expect(idsOf(sorted).sort()).toEqual(idsOf(documents).sort());
        expect(sortedDocuments(sorted, sorting, unmeasured)).toEqual(sorted);
      }),
    );
  });

  test('puts what has no measure last in either direction', () => {
    fc.assert(
      fc.property(libraries, fc.boolean(), (documents, isRising) => {
        const sorted = sortedDocuments(documents, { by: 'opened', isRising }, unmeasured);
        const opened = sorted.map(({ openedAt }) => openedAt);
        const known = opened.filter((time) => time !== null);
        expect(opened).toEqual([...known, ...opened.filter((time) => time === null)]);
        const rising = [...known].sort((a, b) => a - b);
        expect(known).toEqual(isRising ? rising : rising.reverse());
      }),
    );
  });

  test('reads titles as an index does: without an English article, numbers by their value', () => {
    const titles = ['The Zebra', 'a river', 'Part 10', 'Part 9', 'Éclair', 'La Rose'];
    const documents = titles.map((title) =>
      aDocument({ id: title, title, language: title === 'La Rose' ? 'fr' : 'en' }),
    );
    expect(idsOf(sortedDocuments(documents, { by: 'title', isRising: true }, unmeasured))).toEqual([
      'Éclair',
      'La Rose',
      'Part 9',
      'Part 10',
      'a river',
      'The Zebra',
    ]);
  });

  test('goes by what is measured of each document', () => {
    const documents = ['a', 'b', 'c'].map((id) => aDocument({ id }));
    const measures = {
      progressOf: ({ id }: LibraryDocument) =>
        id === 'b' ? null : { percent: id === 'a' ? 20 : 90 },
      dueOf: ({ id }: LibraryDocument) => ({ a: 1, b: 7, c: 3 })[id] ?? null,
    };
    const ids = (by: 'progress' | 'due') =>
      idsOf(sortedDocuments(documents, { by, isRising: false }, measures));
    expect(ids('progress')).toEqual(['c', 'a', 'b']);
    expect(ids('due')).toEqual(['b', 'c', 'a']);
  });
});

describe('filtering', () => {
  test('lists all but the archive, and each document is in the archive or out of it', () => {
    fc.assert(
      fc.property(libraries, (documents) => {
        const [out, inside, both] = (['without', 'only', 'with'] as const).map((archive) =>
          filteredDocuments(documents, { ...everyDocument, archive }),
        );
        expect(out?.every(({ isArchived }) => !isArchived)).toBe(true);
        expect(inside?.every(({ isArchived }) => isArchived)).toBe(true);
        expect((out?.length ?? 0) + (inside?.length ?? 0)).toBe(documents.length);
        expect(both).toEqual(documents);
      }),
    );
  });

  test('finds as many documents of a value as its facet tells', () => {
    fc.assert(
      fc.property(libraries, (documents) => {
        const facets = facetsOf(documents);
        const found = (filter: Partial<typeof everyDocument>) =>
          filteredDocuments(documents, { ...everyDocument, archive: 'with', ...filter }).length;
        for (const { value, count } of facets.tags) expect(found({ tag: value })).toBe(count);
        for (const { value, count } of facets.collections) {
          expect(found({ collection: value })).toBe(count);
        }
        for (const { value, count } of facets.states) expect(found({ state: value })).toBe(count);
        for (const { value, count } of facets.formats) expect(found({ format: value })).toBe(count);
        for (const { value, count } of facets.languages) {
          expect(found({ language: value })).toBe(count);
        }
        expect(found({ archive: 'only' })).toBe(facets.archived);
      }),
    );
  });

  test('finds words in title, author, tags and collections, whatever their case and accents', () => {
    const document = aDocument({
      ...{ title: 'China’s Élan', byline: 'Jane Doe', tags: ['to read'], collections: ['Law'] },
    });
    const finds = (text: string) =>
      filteredDocuments([document], { ...everyDocument, text }).length === 1;
    expect(['', '  ', 'elan', "china's", 'DOE jane', 'law élan read'].map(finds)).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(['river', 'elan river', 'chinas'].map(finds)).toEqual([false, false, false]);
  });

  test('is narrow where it leaves anything out', () => {
    expect(isNarrow({ ...everyDocument, text: ' ' })).toBe(false);
    for (const own of [
      ...[{ text: 'a' }, { tag: 'a' }, { collection: 'a' }, { state: 'new' } as const],
      ...[{ language: 'en' }, { format: 'epub' } as const, { archive: 'with' } as const],
    ]) {
      expect(isNarrow({ ...everyDocument, ...own })).toBe(true);
    }
  });

  test('takes any English for English', () => {
    const documents = ['en', 'en-GB', 'EN', 'fr', null].map((language) => aDocument({ language }));
    expect(filteredDocuments(documents, { ...everyDocument, language: 'en' })).toHaveLength(3);
  });
});

describe('grouping', () => {
  test('keeps every document, each group once, those without a value last', () => {
    fc.assert(
      fc.property(libraries, fc.constantFrom(...documentGroupings), (documents, grouping) => {
        const groups = groupedDocuments(documents, grouping);
        const values = groups.map(({ value }) => value);
        expect(new Set(values).size).toBe(values.length);
        expect(values.slice(0, -1)).not.toContain(null);
        expect(groups.every((group) => group.documents.length > 0)).toBe(true);
        const all = new Set(groups.flatMap((group) => idsOf(group.documents)));
        expect(all).toEqual(new Set(idsOf(documents)));
        for (const group of groups) {
          const order = idsOf(documents).filter((id) => idsOf(group.documents).includes(id));
          expect(idsOf(group.documents)).toEqual(order);
        }
      }),
    );
  });

  test('puts a document under each of its collections', () => {
    const [one, two] = [
      aDocument({ id: '1', collections: ['Law', 'Asia'] }),
      aDocument({ id: '2' }),
    ];
    const groups = groupedDocuments([one, two], 'collection');
    expect(groups.map(({ value, documents }) => [value, idsOf(documents)])).toEqual([
      ['Asia', ['1']],
      ['Law', ['1']],
      [null, ['2']],
    ]);
  });

  test('goes from what is new to what is finished', () => {
    const documents = (['finished', 'new', 'reading'] as const).map((state) =>
      aDocument({ state }),
    );
    expect(groupedDocuments(documents, 'state').map(({ value }) => value)).toEqual([
      ...documentStates,
    ]);
  });
});

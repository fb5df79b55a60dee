import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsOf, live, type Sample, search, segmentOf } from '#support/search/small-index.ts';
import { mergeSegments } from './merge-segments.ts';
import { indexVersion, packSegment, unpackSegment } from './pack-segment.ts';
import { tokensOf } from './search-token.ts';
import { facetTerm } from './segment.ts';

function indexOf(...texts: string[]) {
  return [live(segmentOf(texts.map((text) => ({ text }))))];
}

describe('words', () => {
  const index = indexOf(
    'The canal was opened in 1914.',
    'Canals carry ships; a canal needs water.',
    'Crème brûlée, and coöperation.',
    '話說水滸傳裏的英雄好漢',
    'ฉันเรียนภาษาไทยทุกวัน',
    '고등학교에서 배운다',
  );
  test.each<[string, readonly string[]]>([
    ['canal', ['d1', 'd0']],
    ['CANAL 1914', ['d0']],
    ['can', ['d1', 'd0']],
    ['canal ships', ['d1']],
    ['creme brulee', ['d2']],
    ['cooperation', ['d2']],
    ['"in 1914"', ['d0']],
    ['"1914 in"', []],
    ['"can"', []],
    ['canal -ships', ['d0']],
    ['canal -"needs water"', ['d0']],
    ['cnaal', ['d0', 'd1']],
    ['coperation', ['d2']],
    ['coperat', ['d2']],
    ['1915', []],
    ['水滸', ['d3']],
    ['英雄好漢', ['d3']],
    ['雄好', ['d3']],
    ['滸水', []],
    ['ภาษา', ['d4']],
    ['학교', ['d5']],
    ['', []],
  ])('%s', (query, expected) => {
    expect(idsOf(index, query)).toEqual(expected);
  });

  test('words next to each other, and rare ones, count more', () => {
    const texts = indexOf(
      'Technology makes a market, and a people may be of a mind for reliance on self.',
      'They call it self-reliance in technology.',
      'Self is a word and reliance is another in this one about technology as such.',
    );
    expect(idsOf(texts, 'self reliance technology')[0]).toBe('d1');
  });

  test('words of one document in different passages are found after those of one passage', () => {
    const segment = segmentOf([
      { text: 'The treaty of the canal', id: 'a' },
      { text: 'A treaty.', id: 'b' },
    ]);
    const apart = segmentOf([{ text: 'nothing' }]);
    const both = [live(segment), live(apart)];
    expect(idsOf(both, 'treaty canal')).toEqual(['a']);
  });
});

describe('filters', () => {
  const samples: readonly Sample[] = [
    { text: 'A canal', field: 'title', id: 'book' },
    {
      text: 'canal',
      kind: 'highlight',
      id: 'h',
      documentId: 'book',
      facets: [facetTerm('colour', 'claim')],
    },
    {
      text: 'canal',
      kind: 'note',
      id: 'n',
      documentId: 'book',
      facets: [facetTerm('tag', 'sea/lane')],
    },
    { text: 'canal', kind: 'card', id: 'c', documentId: null, facets: [facetTerm('tag', 'Sea')] },
  ];
  const index = [live(segmentOf(samples))];
  const facts = { title: 'A Cánal at the sea', tags: ['Old::Works'], states: ['reading'] } as const;
  const documents = new Map([['book', facts]]);
  test.each<[string, readonly string[]]>([
    ['canal in:notes', ['n']],
    ['canal in:notes in:cards', ['n', 'c']],
    ['canal -in:notes -in:documents', ['h', 'c']],
    ['canal colour:claim', ['h']],
    ['tag:sea', ['n', 'c']],
    ['tag:sea/lane', ['n']],
    ['-tag:sea canal', ['book', 'h']],
    ['doc:"canal at"', ['book', 'h', 'n']],
    ['doc:c*sea canal in:highlights', ['h']],
    ['canal -doc:canal', ['c']],
    ['canal is:due', ['c']],
    ['tag:old canal', ['book', 'h', 'n']],
    ['is:reading', ['book', 'h', 'n']],
    ['canal is:archived', []],
    ['canal -is:reading', ['c']],
    ['claim', []],
    ['tag', []],
  ])('%s', (query, expected) => {
    const { found } = search(index, query, documents);
    expect(Object.values(found).flatMap((all) => all.map(({ id }) => id))).toEqual(expected);
  });

  test('there are counts beyond what is answered', () => {
    expect(search(index, 'canal').counts).toMatchObject({ document: 1, note: 1, card: 1, text: 0 });
  });
});

const vocabulary = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'omega', '水', '滸', 'ßtern');
const text = fc.array(vocabulary, { minLength: 1, maxLength: 14 }).map((all) => all.join(' '));
const library = fc.array(text, { minLength: 1, maxLength: 12 });
const phrase = fc.array(vocabulary, { minLength: 1, maxLength: 3 });

/** The ids of texts that have the phrase, by looking at each. */
function plainly(texts: readonly string[], words: readonly string[]): string[] {
  const wanted = ` ${tokensOf(words.join(' '))
    .map((token) => token.text)
    .join(' ')} `;
  return texts.flatMap((one, index) => {
    const all = ` ${tokensOf(one)
      .map((token) => token.text)
      .join(' ')} `;
    return all.includes(wanted) ? [`d${index}`] : [];
  });
}

describe('as by looking at each text', () => {
  test('phrases and exclusions', () => {
    fc.assert(
      fc.property(library, phrase, phrase, (texts, wanted, unwanted) => {
        const index = indexOf(...texts);
        const having = plainly(texts, wanted);
        const without = having.filter((id) => !plainly(texts, unwanted).includes(id));
        expect(idsOf(index, `"${wanted.join(' ')}"`).sort()).toEqual(having.sort());
        const query = `"${wanted.join(' ')}" -"${unwanted.join(' ')}"`;
        expect(idsOf(index, query).sort()).toEqual(without.sort());
      }),
    );
  });

  test('in parts, merged, without what is gone, and after it was stored', () => {
    fc.assert(
      fc.property(library, library, fc.nat(), phrase, (first, second, which, wanted) => {
        const [a, b] = [
          segmentOf(first.map((one) => ({ text: one }))),
          segmentOf(
            second.map((one) => ({ text: one })),
            first.length,
          ),
        ];
        const gone = which % first.length;
        const parts = [live(a, [gone]), live(b)];
        const query = `"${wanted.join(' ')}"`;
        const expected = plainly([...first, ...second], wanted)
          .filter((id) => id !== `d${gone}`)
          .sort();
        expect(idsOf(parts, query).sort()).toEqual(expected);
        const merged = mergeSegments(parts);
        expect(idsOf([live(merged)], query).sort()).toEqual(expected);
        const kept = unpackSegment(packSegment(merged));
        expect(kept).toEqual(merged);
      }),
    );
  });

  test('a merge of parts is the segment of all', () => {
    fc.assert(
      fc.property(library, library, (first, second) => {
        const samples = [...first, ...second].map((one) => ({ text: one }));
        const whole = segmentOf(samples);
        const merged = mergeSegments([
          live(segmentOf(samples.slice(0, first.length))),
          live(segmentOf(samples.slice(first.length), first.length)),
        ]);
        expect(merged).toEqual(whole);
      }),
    );
  });
});

describe('the stored form', () => {
  const bytes = packSegment(segmentOf([{ text: 'Ein Wörtchen', id: 'ü', documentId: null }]));
  test('what was damaged, cut off or of another version is not read', () => {
    expect(unpackSegment(bytes)?.groups).toEqual([{ kind: 'document', id: 'ü', documentId: null }]);
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(unpackSegment(damaged)).toBeNull();
    }
    for (const length of [0, 8, bytes.length - 4]) {
      expect(unpackSegment(bytes.slice(0, length))).toBeNull();
    }
    const other = bytes.slice();
    new Uint32Array(other.buffer)[1] = indexVersion + 1;
    expect(unpackSegment(other)).toBeNull();
  });

  test('bytes that begin at an odd place are read too', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(unpackSegment(shifted.subarray(1))).toEqual(unpackSegment(bytes));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorAt, plainRevision } from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { passage } from '../text/passage.ts';
import { longestQuote } from './anchor.ts';
import { migrateAnchors } from './migrate-anchors.ts';
import type { Placement } from './placement.ts';
import { resolveAnchors } from './resolve-anchor.ts';

/** Migrates the `[bracketed]` passages of `marked` to `newText`; what they read there, or why not. */
function migrate(marked: string, newText: string): string[] {
  const { text, passages } = unmark(marked);
  const [old, next] = [plainRevision('old', text), plainRevision('new', newText)];
  const anchors = passages.map(({ start, end }) => anchorAt(old, passage(start, end)));
  return migrateAnchors(anchors, old, next).map((placement) => told(placement, newText));
}

function told(placement: Placement, text: string): string {
  if (placement.kind === 'orphaned') return `orphaned: ${placement.reason}`;
  if (placement.kind === 'ambiguous') return 'ambiguous';
  const { start, end } = placement.passage;
  const how = placement.kind === 'moved' ? placement.change : 'exact';
  return `${how} at ${start}: ${text.slice(start, end)}`;
}

function unmark(marked: string) {
  const passages: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([[\]])/)) {
    if (part === '[') passages.push({ start: text.length, end: 0 });
    else if (part === ']') Object.assign(passages.at(-1) ?? {}, { end: text.length });
    else text += part;
  }
  return { text, passages };
}

const river = 'The river rose in March, and all of the low fields were under water.';
const market = 'The town moved its market to the hill beside the old church.';
const mill = 'The mill stood empty until the autumn rain filled the pond.';

describe('migrateAnchors', () => {
  test('a text put before it shifts a passage', () => {
    const placed = migrate(
      `${river}\n\n${market} [${mill}]`,
      `Preface.\n\n${river}\n\n${market} ${mill}`,
    );
    expect(placed).toEqual([`shifted at 141: ${mill}`]);
  });

  test('what stands where it stood is exact, though its neighbour changed', () => {
    expect(migrate(`[${river}]\n\n${market}`, `${river}\n\n${mill}`)).toEqual([
      `exact at 0: ${river}`,
    ]);
  });

  test('a little word that stands there by chance does not draw the passage to it', () => {
    const placed = migrate(
      `${river}\n\n[The market moved to the hill in the second week.] Nobody liked it.`,
      `${river}\n\nThe dogs are still the old ones.\n\nThe market moved up to the hill in the third week. Nobody liked it.`,
    );
    expect(placed).toEqual(['reworded at 104: The market moved up to the hill in the third week.']);
  });

  test('a paragraph that moved is found as a move', () => {
    expect(
      migrate(`[${river}]\n\n${market}\n\n${mill}`, `${market}\n\n${mill}\n\n${river}`),
    ).toEqual([`relocated at 123: ${river}`]);
  });

  test('an edited sentence is found with its new range', () => {
    const edited = 'The town has moved its big market to a hill beside the old church.';
    expect(migrate(`${river} [${market}] ${mill}`, `${river} ${edited} ${mill}`)).toEqual([
      `reworded at 69: ${edited}`,
    ]);
  });

  test('words replaced at its ends belong to it, a sentence put beside it does not', () => {
    const edited = 'Our town moved its market to the hill beside the old mosque.';
    const added = 'Nobody had asked for that.';
    expect(migrate(`${river} [${market}] ${mill}`, `${river} ${added} ${edited} ${mill}`)).toEqual([
      `reworded at 96: ${edited}`,
    ]);
  });

  test('a sentence that is gone is not looked for in its look-alike', () => {
    const alike = 'The town moved its market to the hill beside the new school.';
    const placed = migrate(
      `[${market}] ${river}\n\n${alike} ${mill}`,
      `${river}\n\n${alike} ${mill}`,
    );
    expect(placed[0]).toMatch(/^orphaned/);
  });

  test('a repeated sentence is told apart by its neighbours', () => {
    const again = 'It rained again.';
    const placed = migrate(
      `${again}\n\n${river}\n\n[${again}]\n\n${market}\n\n${again}`,
      `${river}\n\n${again}\n\n${market}\n\n${again}`,
    );
    expect(placed).toEqual([`shifted at 70: ${again}`]);
  });

  test('of two equal sentences side by side, neither takes the place that is left in silence', () => {
    const placed = migrate(
      `${river} [It rained.] [It rained.] ${mill}`,
      `${river} It rained. ${mill}`,
    );
    expect(placed.filter((one) => !/^(ambiguous|orphaned)/.test(one)).length).toBeLessThan(2);
  });

  test('an anchor of a third revision is searched for', () => {
    const [old, next] = [plainRevision('old', mill), plainRevision('new', `${market} ${river}`)];
    const third = plainRevision('third', `${river} ${market}`);
    const [placement] = migrateAnchors([anchorAt(third, passage(0, river.length))], old, next);
    expect(placement).toMatchObject({ kind: 'moved', passage: passage(61, 61 + river.length) });
  });

  test.each([
    ['empty', ''],
    ['empty', ' \n\u00a0'],
    ['too-long', 'x'.repeat(longestQuote + 1)],
  ] as const)('refuses a bad quote: %s', (reason, quote) => {
    const revision = plainRevision('old', market);
    const anchor = { ...anchorAt(revision, passage(0, 8)), quote };
    const bad = { kind: 'orphaned', reason, candidates: [] };
    expect(migrateAnchors([anchor], revision, plainRevision('new', mill))).toEqual([bad]);
    expect(resolveAnchors([anchor], plainRevision('new', mill))).toEqual([bad]);
  });

  test('offsets out of range, or in the middle of a character, are only a hint', () => {
    const revision = plainRevision('old', `${market} 😀 ${mill}`);
    const anchor = anchorAt(revision, passage(0, market.length));
    for (const start of [1e9, market.length + 2]) {
      const astray = { ...anchor, start, end: start + market.length };
      const [placement] = migrateAnchors([astray], revision, revision);
      expect(placement).toMatchObject({ passage: passage(0, market.length) });
    }
  });
});

describe('spellings that a reader takes for the same', () => {
  test.each([
    [
      'curly and straight quotes',
      `“It’s here,” said the miller’s wife, “and it stays.”`,
      `"It's here," said the miller's wife, "and it stays."`,
    ],
    [
      'composed and decomposed',
      'Élan vital, naïveté, and a façade of résumés.',
      'Élan vital, naïveté, and a façade of résumés.'.normalize('NFD'),
    ],
    [
      'astral characters beside',
      '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 😀 and the family 👨‍👩‍👧 together',
      '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 😀 and the family 👨‍👩‍👧 together',
    ],
    ['vowel marks', 'رِحلَةٌ إِلى الجَبَلِ', 'رحلة إلى الجبل'],
    [
      'no spaces at all',
      '河水在三月上涨，所有低地都被淹没了',
      '河水在三月上涨，所有低地都被淹没了',
    ],
    ['another case and white space', 'THE OLD\nMILL stood there', 'The old mill stood there'],
  ])('%s', (_, before, after) => {
    const newText = `${mill}\n\nBefore: ${after}. Then ${river}`;
    const marked = `Before: [${before}]. Then ${river}`;
    expect(migrate(marked, newText)[0]?.endsWith(`: ${after}`)).toBe(true);
    const { text, passages } = unmark(marked);
    const at = passages[0] ?? { start: 0, end: 0 };
    const anchor = anchorAt(plainRevision('old', text), passage(at.start, at.end));
    const [placement] = resolveAnchors([anchor], plainRevision('new', newText));
    expect(placement === undefined ? '' : told(placement, newText).replace(/^.*?: /s, '')).toBe(
      after,
    );
  });
});

const word = fc.constantFrom(
  ...'river market mill rain town hill field 河水 市场 نهر é e\u0301 😀 “a” it'.split(' '),
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
  { minLength: 2, maxLength: 6 },
);

describe('whatever is written', () => {
  test('in the same text every passage is exact', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(60), (some, from, length) => {
        const text = some.join('\n\n');
        const revision = plainRevision('old', text);
        const start = from % (text.length - 1);
        const at = passage(start, Math.min(text.length, start + 1 + length));
        const isWhole = !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(at.start, at.end));
        fc.pre(isWhole && text.slice(at.start, at.end).trim() !== '');
        const anchor = anchorAt(revision, at);
        const exact = { kind: 'exact', passage: at };
        expect(resolveAnchors([anchor], revision)).toEqual([exact]);
        expect(migrateAnchors([anchor], revision, plainRevision('new', text))).toEqual([exact]);
      }),
    );
  });

  test('an edit in another paragraph never orphans a passage, and never moves it elsewhere', () => {
    const marked = `${market} ${mill}`;
    fc.assert(
      fc.property(paragraphs, paragraphs, paragraphs, (before, after, other) => {
        const old = plainRevision('old', [...before, marked, ...after].join('\n\n'));
        const next = plainRevision('new', [...other, marked, ...after].join('\n\n'));
        const start = old.text.indexOf(mill);
        const anchor = anchorAt(old, passage(start, start + mill.length));
        const place = next.text.indexOf(mill);
        const found = [migrateAnchors([anchor], old, next)[0], resolveAnchors([anchor], next)[0]];
        for (const placement of found) {
          expect(placement).toMatchObject({ passage: passage(place, place + mill.length) });
        }
      }),
    );
  });

  test('highlights of paragraphs that kept their order keep theirs', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.boolean(), { maxLength: 12 }), (some, changes) => {
        const old = plainRevision('old', some.map((one, at) => `${at} ${one}`).join('\n\n'));
        const newText = some.flatMap((one, at) => (changes[at] === true ? [] : [`${at} ${one}`]));
        const next = plainRevision('new', newText.join('\n\n'));
        const anchors = old.blocks.map(({ start, end }) => anchorAt(old, passage(start, end)));
        const starts = migrateAnchors(anchors, old, next).flatMap((placement) =>
          placement.kind === 'exact' || placement.kind === 'moved' ? [placement.passage.start] : [],
        );
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });

  test('a sentence that was taken out never lands on one that was there before', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (some, which) => {
        const index = which % some.length;
        const old = plainRevision('old', some.join('\n\n'));
        const next = plainRevision('new', some.filter((_, at) => at !== index).join('\n\n'));
        fc.pre(next.text !== '');
        const block = old.blocks[index];
        const isRepeated = some.filter((one) => one === some[index]).length > 1;
        fc.pre(block !== undefined && !isRepeated);
        if (block === undefined) return;
        const [placement] = migrateAnchors(
          [anchorAt(old, passage(block.start, block.end))],
          old,
          next,
        );
        expect(placement?.kind).toMatch(/orphaned|ambiguous/);
      }),
    );
  });

  test('a placement is always whole characters of the new text', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (some, other) => {
        const [old, next] = [
          plainRevision('old', some.join('\n\n')),
          plainRevision('new', other.join('\n\n')),
        ];
        const anchors = old.blocks.map(({ start, end }) => anchorAt(old, passage(start, end)));
        for (const placement of [
          ...migrateAnchors(anchors, old, next),
          ...resolveAnchors(anchors, next),
        ]) {
          if (placement.kind !== 'moved' && placement.kind !== 'exact') continue;
          const { start, end } = placement.passage;
          expect(end).toBeLessThanOrEqual(next.text.length);
          expect(next.text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangePiece } from './change-words.ts';
import { countChanges, paragraphChanges } from './paragraph-changes.ts';

const signs: Readonly<Record<ChangePiece['kind'], readonly [string, string]>> = {
  kept: ['', ''],
  added: ['{+', '+}'],
  removed: ['[-', '-]'],
  'moved-here': ['<<', '>>'],
  'moved-away': ['((', '))'],
};

/** Each paragraph on a line, what was added and removed in signs. */
function told(oldText: string, newText: string): string[] {
  return paragraphChanges(oldText, newText).map(({ pieces }) =>
    pieces.map(({ kind, text }) => signs[kind].join(text)).join(''),
  );
}

const first = 'The river rose in March, and the town moved its market to the hill.';
const second = 'Nobody had seen such water since the year of the old bridge.';
const third = 'In autumn the council met again and spoke about the price of grain.';

test('a word that changed in a part of it is shown changed as a whole', () => {
  expect(told(first, first.replace('March', 'Marches'))).toEqual([
    'The river rose in [-March-]{+Marches+}, and the town moved its market to the hill.',
  ]);
});

test('a little word between two changes belongs to them', () => {
  const reworded = first.replace('rose in March', 'fell in April').replace('its', 'the');
  expect(told(first, reworded)[0]).toContain('The river [-rose in March-]{+fell in April+}, and');
});

test('a paragraph that is new or gone stands alone', () => {
  const text = [first, second].join('\n\n');
  expect(told(text, [first, third, second].join('\n\n'))).toEqual([first, `{+${third}+}`, second]);
  expect(told([first, third, second].join('\n\n'), text)).toEqual([first, `[-${third}-]`, second]);
});

test('a paragraph that moved is told at both places', () => {
  const [before, after] = [
    [first, second, third, `${third} Twice.`].join('\n\n'),
    [second, third, `${third} Twice.`, first].join('\n\n'),
  ];
  const kinds = paragraphChanges(before, after).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'moved-here')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'moved-away')).toHaveLength(1);
});

test('paragraphs that were joined or parted say so, and nothing else', () => {
  const parted = `${first}\n\n${second}`;
  const joined = `${first} ${second}`;
  expect(countChanges(paragraphChanges(joined, parted)).changed).toBeGreaterThan(0);
  expect(countChanges(paragraphChanges(parted, joined)).changed).toBeGreaterThan(0);
});

test('several paragraphs in place of several: what stands beside kept words is told there', () => {
  const before = `${first} Old end of it.\n\nGone one.\n\nOld start here: ${second}`;
  const after = `${first} New close.\n\nCome two.\n\nNew begin: ${second}`;
  const lines = told(before, after);
  expect(lines[0]).toMatch(/^The river .*\[-.*-\]\{\+.*\+\}/);
  expect(lines.at(-1)).toContain(second.slice(-30));
});

test('Chinese is not widened to whole lines', () => {
  expect(
    told('让您高效学习快闪卡，在您即将忘记时', '让您高效学习抽认卡，在您即将忘记时')[0],
  ).toContain('让您高效学习');
});

test('every word of the new text is told once, in order', () => {
  const sentences = [first, second, third, 'A short one.', 'Another, shorter.'];
  const text = fc
    .array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }), {
      maxLength: 6,
    })
    .map((all) => all.map((one) => one.join(' ')).join('\n\n'));
  const isNew = ({ kind, text: words }: ChangePiece) =>
    kind !== 'removed' && kind !== 'moved-away' && words !== '¶';
  const run = (paragraphs: ReturnType<typeof paragraphChanges>, wanted = isNew) =>
    paragraphs.flatMap(({ pieces }) => pieces.filter(wanted).map((one) => one.text)).join('');
  const isOld = ({ kind, text: words }: ChangePiece) =>
    kind !== 'added' && kind !== 'moved-here' && words !== '¶';
  const letters = (words: string) => [...words.replaceAll('\n\n', '')].sort().join('');
  fc.assert(
    fc.property(text, text, (old, next) => {
      const changes = paragraphChanges(old, next);
      expect(run(changes)).toBe(next.replaceAll('\n\n', ''));
      expect(letters(run(changes, isOld))).toBe(letters(old));
    }),
  );
});

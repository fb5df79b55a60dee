import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts } from './align-texts.ts';
import { differencesBetween } from './differences.ts';

const sentence = fc.constantFrom(
  'The river rose in March. ',
  'The town moved its market to the hill. ',
  'The mill stood empty until the autumn rain. ',
  'It rained. ',
  '\n\n',
  '市场搬到了山上。',
  'نهر ارتفع في آذار. ',
);
const anyText = fc.array(sentence, { maxLength: 14 }).map((parts) => parts.join(''));

function told(oldText: string, newText: string): string[] {
  return differencesBetween(oldText, newText).map((difference) => {
    const { start, end } = 'new' in difference ? difference.new : difference.old;
    const text = difference.kind === 'removed' ? oldText : newText;
    return `${difference.kind}: ${text.slice(start, end)}`;
  });
}

describe('alignTexts', () => {
  test('its runs read the same on both sides, and none overlaps another', () => {
    fc.assert(
      fc.property(anyText, anyText, (oldText, newText) => {
        const { runs, newOrder } = alignTexts(oldText, newText);
        for (const { oldStart, oldEnd, newStart, newEnd } of runs) {
          expect(oldText.slice(oldStart, oldEnd)).toBe(newText.slice(newStart, newEnd));
          expect(oldEnd).toBeGreaterThan(oldStart);
        }
        runs.slice(1).forEach(({ oldStart }, index) => {
          expect(oldStart).toBeGreaterThanOrEqual(runs[index]?.oldEnd ?? 0);
        });
        newOrder.slice(1).forEach(({ newStart }, index) => {
          expect(newStart).toBeGreaterThanOrEqual(newOrder[index]?.newEnd ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a paragraph that changed its place is one moved run', () => {
    const [a, b, c] = [
      'The river rose in March, and all of the fields were under water.',
      'The town moved its market to the hill beside the old church.',
      'The mill stood empty until the autumn rain filled the pond.',
    ];
    const { runs } = alignTexts(`${a}\n\n${b}\n\n${c}`, `${b}\n\n${c}\n\n${a}`);
    const moved = runs.filter((run) => run.isMoved);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ oldStart: 0, oldEnd: a.length });
  });

  test('text put in before a repeated beginning is a paragraph of its own', () => {
    const oldText = 'First one.\n\nThe end came soon.';
    const newText = 'First one.\n\nThe end was far.\n\nThe end came soon.';
    expect(told(oldText, newText)).toEqual([
      'kept: First one.\n\n',
      'added: The end was far.\n\n',
      'kept: The end came soon.',
    ]);
  });
});

describe('differencesBetween', () => {
  test('tells a changed word as taken out and put in', () => {
    expect(told('The mill stood empty for years.', 'The mill stood idle for years.')).toEqual([
      'kept: The mill stood ',
      'removed: empty',
      'added: idle',
      'kept: for years.'.replace('for', ' for'),
    ]);
  });

  test('tells a moved paragraph at both of its places', () => {
    const [a, b, c] = [
      'Alpha is the first of the letters.',
      'Beta is next to it.',
      'Gamma, third.',
    ];
    expect(
      told(`${a}\n\n${b}\n\n${c}`, `${b}\n\n${c}\n\n${a}`).filter((one) => one.startsWith('moved')),
    ).toEqual([`moved-away: ${a}`, `moved-here: ${a}`]);
  });

  test('tells every letter of both texts once, each in its order', () => {
    fc.assert(
      fc.property(anyText, anyText, (oldText, newText) => {
        const differences = differencesBetween(oldText, newText);
        let now = '';
        const before: { start: number; words: string }[] = [];
        for (const one of differences) {
          if (one.kind === 'kept' || one.kind === 'added' || one.kind === 'moved-here') {
            now += newText.slice(one.new.start, one.new.end);
          }
          if (one.kind === 'kept' || one.kind === 'removed' || one.kind === 'moved-away') {
            before.push({ start: one.old.start, words: oldText.slice(one.old.start, one.old.end) });
          }
        }
        expect(now).toBe(newText);
        before.sort((one, other) => one.start - other.start);
        expect(before.map(({ words }) => words).join('')).toBe(oldText);
      }),
      {
        numRuns: 300,
        examples: [
          // What stands between two neighbours that both moved was told twice.
          [
            'The river rose in March. \n\nThe mill stood empty until the autumn rain. 市场搬到了山上。',
            '市场搬到了山上。The river rose in March. The river rose in March. The mill stood empty until the autumn rain. ',
          ],
        ],
      },
    );
  });
});

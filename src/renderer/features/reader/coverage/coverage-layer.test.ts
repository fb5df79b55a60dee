import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Highlight, HighlightId, PlacedHighlight } from '#core/highlight/highlight.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { passage } from '#core/text/passage.ts';
import { markedLayer, readLayer, rememberedLayer, testedLayer } from './coverage-layer.ts';
import { lanePath, laneRows } from './lane-path.ts';

function placed(id: string, colour: Highlight['colour'], start: number): PlacedHighlight {
  const highlight = { id: id as HighlightId, colour } as Highlight;
  return { highlight, passage: passage(start, start + 10) };
}

const marks = [placed('a', 'claim', 0), placed('b', 'claim', 20), placed('c', 'question', 40)];

test('each layer says what it shows', () => {
  expect(readLayer([passage(0, 34)], 100).summary).toBe('Read: 34 percent.');
  expect(markedLayer(marks).summary).toBe('Marked: 2 Claim, 1 Question.');
  expect(markedLayer([]).summary).toBe('Marked: nothing.');
  const known = { passage: passage(0, 10), headingPath: [], level: 'known', recall: 0.95 } as const;
  const fading = { ...known, passage: passage(20, 30), level: 'fading', recall: 0.85 } as const;
  const remembered = rememberedLayer([known, fading].map((one) => ({ ...one, cards: 1, due: 0 })));
  expect(remembered.summary).toBe('Remembered: 1 known, 1 fading. Recall now 90 %.');
  expect(remembered.passages.map(({ tone }) => tone)).toEqual(['known', 'fading']);
  expect(rememberedLayer([]).summary).toBe('Remembered: nothing has a card yet.');
  const tested = (factId: string, isKnown: boolean, start: number) => ({
    ...{ factId: factId as FactId, isKnown, passage: passage(start, start + 5) },
  });
  const layer = testedLayer([tested('a', true, 0), tested('a', true, 9), tested('b', false, 20)]);
  expect(layer.summary).toBe('Tested: 2 facts, 1 known.');
  expect(layer.passages.map(({ tone }) => tone)).toEqual(['known', 'known', 'tested']);
  expect(testedLayer([]).summary).toBe('Tested: nothing.');
});

describe('lanePath', () => {
  const lane = { x: 3, width: 4 };

  test('draws passages that touch as one', () => {
    expect(lanePath([passage(0, 50), passage(50, 100)], 200, lane)).toBe(
      `M3 0h4v${laneRows / 2}h-4z`,
    );
    expect(lanePath([], 200, lane)).toBe('');
  });

  test('shows the smallest passage, at the very end too, and never leaves the strip', () => {
    expect(lanePath([passage(999_999, 1_000_000)], 1_000_000, lane)).toBe(
      `M3 ${laneRows - 2}h4v2h-4z`,
    );
    fc.assert(
      fc.property(fc.nat(9_990), fc.integer({ min: 1, max: 10 }), (start, size) => {
        const path = lanePath([passage(start, start + size)], 10_000, lane);
        const [, from = '', height = ''] = /M3 (\d+)h4v(\d+)/.exec(path) ?? [];
        expect(Number(height)).toBeGreaterThanOrEqual(2);
        expect(Number(from) + Number(height)).toBeLessThanOrEqual(laneRows);
      }),
    );
  });
});

import type { Element } from 'hast';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { blocksOf, canonicalTextOfTree } from '#core/text/canonical-text.ts';
import { passage } from '#core/text/passage.ts';
import { runsProperty, type SheetRun, writeRuns } from '#core/text/sheet.ts';
import { createFlatDrawing } from '../page/page-drawing.ts';
import { stretchNear } from '../page/view.ts';
import { passageOfRange, rangeOfPassage } from '../text-map.ts';
import { DocumentSheets } from './document-sheets.tsx';
import { sheetLayoutsOf } from './sheet-layout.ts';

let mounted: Root | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function block(text: string, tagName: string, ...runs: readonly Partial<SheetRun>[]): Element {
  const whole = runs.map(
    (run, at): SheetRun => ({
      ...{ sheet: 0, from: 0, x: 60, y: 100 + at * 14, width: 120, size: 11, angle: 0 },
      isMonospaced: tagName === 'pre',
      ...run,
    }),
  );
  return {
    ...{ type: 'element', tagName, properties: { [runsProperty]: writeRuns(whole) } },
    children: [{ type: 'text', value: text }],
  };
}

/** Two sheets: a heading, a paragraph over the end of the first, a listing. */
function show() {
  const children = [
    block('On Wool', 'h2', { y: 60, size: 20 }),
    block(
      'A first line and a second, and so on.',
      'p',
      { from: 0 },
      { from: 17 },
      { sheet: 1, from: 27 },
    ),
    block(
      'if (x) {\n  y();\n}',
      'pre',
      { sheet: 1, y: 140 },
      { sheet: 1, from: 11, y: 152 },
      { sheet: 1, from: 16, y: 164 },
    ),
  ];
  const tree = { type: 'root' as const, children };
  const text = canonicalTextOfTree(tree);
  const sections = [{ heading: null, level: 0, tree, text }];
  const blocks = blocksOf(sections);
  const sheet = { width: 300, height: 400, label: null };
  const content = { title: 'A', byline: null, language: null, sections, sheets: [sheet, sheet] };
  const layouts = sheetLayoutsOf(content, blocks, text);
  if (layouts === null) throw new Error('No sheets');
  const drawing = createFlatDrawing(layouts);
  drawing.drawAll();
  const root = document.createElement('article');
  root.style.width = '600px';
  document.body.replaceChildren(root);
  mounted = createRoot(root);
  flushSync(() => mounted?.render(createElement(DocumentSheets, { drawing, links: null })));
  return { root, text, blocks };
}

test('every passage has its range on the sheets, and every range its passage', () => {
  const { root, text, blocks } = show();
  for (let start = 0; start < text.length; start += 1) {
    for (const length of [1, 3, 9, 30]) {
      const wanted = passage(start, Math.min(text.length, start + length));
      const range = rangeOfPassage(root, blocks, wanted);
      const found = range && passageOfRange(root, blocks, range);
      // Between two blocks there is nothing to stand on.
      if (blocks.some((one) => one.start <= wanted.start && wanted.end <= one.end)) {
        expect(found).toEqual(wanted);
      }
    }
  }
  expect(rangeOfPassage(root, blocks, passage(0, text.length))?.toString()).toBe(
    text.replaceAll('\n\n', ''),
  );
});

test('sheets fill the room beside the margin, and words stand where the runs say', () => {
  const { root, text, blocks } = show();
  const [first, second] = root.querySelectorAll('figure');
  const box = first?.getBoundingClientRect() ?? new DOMRect();
  expect([box.width, box.height]).toEqual([600, 800]);
  const at = text.indexOf('A first line');
  const words = rangeOfPassage(root, blocks, passage(at, at + 12))?.getBoundingClientRect();
  // Twice the size on paper: the base line lies at 100 points, the first letter at 60.
  expect((words?.left ?? 0) - box.left).toBeCloseTo(120, 0);
  expect((words?.top ?? 0) - box.top).toBeGreaterThan(200 - 22 - 4);
  expect((words?.bottom ?? 0) - box.top).toBeLessThan(200 + 8);
  const over = text.indexOf('and so on');
  const there = rangeOfPassage(root, blocks, passage(over, over + 6))?.getBoundingClientRect();
  expect(there?.top).toBeGreaterThan(second?.getBoundingClientRect().top ?? 0);
});

test('headings are headings, sheets have names, and the stretch in the window is known', () => {
  const { root, text } = show();
  expect(root.querySelector('h2')?.textContent).toBe('On Wool');
  expect(root.querySelector('figure')?.getAttribute('aria-label')).toBe('Page 1');
  expect(stretchNear(root, 10_000)).toEqual(passage(0, text.length));
});

import { beforeEach, expect, test } from 'vitest';
import type { Block } from '#core/text/canonical-text.ts';
import { passage, textOffset } from '#core/text/passage.ts';
import { blockAttribute, offsetOf, passageOfRange, rangeOfPassage } from './text-map.ts';

/** Blocks of `One two three` (with an emphasis), `a⏎b` (with a line break) and `Last.` */
const texts = ['One two three', 'a\nb', 'Last.'];
let root: HTMLElement;
let blocks: readonly Block[];

function paragraph(number: number, ...nodes: (Node | string)[]): HTMLElement {
  const element = document.createElement('p');
  element.setAttribute(blockAttribute, String(number));
  element.append(...nodes);
  return element;
}

function inline(name: string, ...nodes: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...nodes);
  return element;
}

beforeEach(() => {
  root = document.createElement('article');
  root.append(
    paragraph(0, 'One ', inline('em', 'two', inline('b', ' th')), 'ree'),
    paragraph(1, 'a', document.createElement('br'), 'b'),
    inline('section', paragraph(2, 'Last.')),
  );
  document.body.replaceChildren(root);
  let start = 0;
  blocks = texts.map((text) => {
    const block = { start: textOffset(start), end: textOffset(start + text.length) };
    start += text.length + 2;
    return { ...block, tagName: 'p', headingPath: [], section: 0 };
  });
});

test('every passage goes to the page and comes back the same', () => {
  const whole = texts.join('\n\n');
  for (let start = 0; start < whole.length; start += 1) {
    for (let end = start + 1; end <= whole.length; end += 1) {
      const isInBlocks = [start, end].every((at) =>
        blocks.some((block) => block.start <= at && at <= block.end),
      );
      const startsAtEnd = blocks.some((block) => block.end === start);
      if (!isInBlocks || startsAtEnd) continue;
      const range = rangeOfPassage(root, blocks, passage(start, end));
      if (range === null) throw new Error(`No range for ${start}, ${end}`);
      expect(passageOfRange(root, blocks, range)).toEqual(passage(start, end));
    }
  }
});

test('a range reads as its passage where no block ends in between', () => {
  expect(rangeOfPassage(root, blocks, passage(4, 11))?.toString()).toBe('two thr');
});

test('a selection of whole elements begins and ends at the text', () => {
  const range = document.createRange();
  range.selectNodeContents(root);
  expect(passageOfRange(root, blocks, range)).toEqual(passage(0, 25));
});

test('a point between blocks belongs to the next or the one before', () => {
  expect(offsetOf(root, blocks, { node: root, offset: 1 }, 'next')).toBe(15);
  expect(offsetOf(root, blocks, { node: root, offset: 1 }, 'previous')).toBe(13);
});

test('a range outside of the text is no passage', () => {
  const outside = document.createElement('p');
  outside.textContent = 'elsewhere';
  document.body.append(outside);
  const range = document.createRange();
  range.selectNodeContents(outside);
  expect(passageOfRange(root, blocks, range)).toBeNull();
});

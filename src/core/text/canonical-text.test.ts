import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import {
  blockAt,
  blocksOf,
  canonicalTextOfSections,
  canonicalTextOfTree,
} from './canonical-text.ts';
import type { Section } from './document.ts';

function element(tagName: string, ...children: (ElementContent | string)[]): Element {
  const nodes = children.map(
    (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
  );
  return { type: 'element', tagName, properties: {}, children: nodes };
}

function section(...children: Element[]): Section {
  const tree: Root = { type: 'root', children };
  return { heading: null, level: 0, tree, text: canonicalTextOfTree(tree) };
}

describe('canonicalTextOfTree', () => {
  test('puts a blank line between leaf blocks, and none around inline elements', () => {
    const { text } = section(
      element('h2', 'Title'),
      element('p', 'One ', element('em', 'two', element('strong', ' three')), '.'),
      element('blockquote', element('p', 'Said.')),
    );
    expect(text).toBe('Title\n\nOne two three.\n\nSaid.');
  });

  test('a line break is one line feed, an empty block is nothing', () => {
    const { text } = section(
      element('p', 'a', element('br'), 'b'),
      element('p'),
      element('p', 'c'),
    );
    expect(text).toBe('a\nb\n\nc');
  });
});

describe('blocksOf', () => {
  test('gives each block its headings, outermost first', () => {
    const blocks = blocksOf([
      section(element('h1', 'A'), element('p', 'x')),
      section(element('h2', 'B'), element('p', 'y')),
      section(element('h2', 'C'), element('p', 'z')),
    ]);
    expect(blocks.map(({ headingPath }) => headingPath)).toEqual([
      [],
      ['A'],
      ['A'],
      ['A', 'B'],
      ['A'],
      ['A', 'C'],
    ]);
  });

  test('every block is its own words in the canonical text', () => {
    const words = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !text.includes('\n'));
    const sections = fc.array(fc.array(words, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(sections, (texts) => {
        const built = texts.map((group) => section(...group.map((text) => element('p', text))));
        const text = canonicalTextOfSections(built);
        const found = blocksOf(built).map(({ start, end }) => text.slice(start, end));
        expect(found).toEqual(texts.flat());
      }),
    );
  });

  test('blockAt finds the block of an offset, its end included, and null between', () => {
    const blocks = blocksOf([section(element('p', 'abc'), element('p', 'def'))]);
    expect([0, 3, 4, 5, 8].map((at) => blockAt(blocks, at)?.start ?? null)).toEqual([
      0,
      0,
      null,
      5,
      5,
    ]);
  });
});

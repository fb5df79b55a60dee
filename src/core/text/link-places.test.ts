import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { canonicalTextOfTree } from './canonical-text.ts';
import type { Section } from './document.ts';
import { linkPlaces } from './link-places.ts';

function element(tagName: string, id: string | null, ...children: (Element | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties: id === null ? {} : { id },
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

function section(...children: Element[]): Section {
  const tree = { type: 'root' as const, children };
  return { heading: null, level: 0, tree, text: canonicalTextOfTree(tree) };
}

test('an id leads to the text in its element, or else to the first behind it', () => {
  const sections = [
    section(
      element('p', 'p1', 'One.'),
      element('hr', 'p2'),
      element('ul', 'p3', element('li', 'p4', 'Two.')),
    ),
    section(element('p', null, ''), element('p', 'p5', 'Three.'), element('hr', 'p6')),
  ];
  expect(Object.fromEntries(linkPlaces(sections))).toEqual({
    p1: 0,
    p2: 6,
    p3: 6,
    p4: 6,
    p5: 12,
    p6: 12,
  });
});

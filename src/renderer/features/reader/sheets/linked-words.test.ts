import { expect, test } from 'vitest';
import type { PageLink, PageLinkAim } from '../../../formats/pdf/page-links.ts';
import { linkAt, linksInOrder, nameOfLink } from './linked-words.ts';

function piece(text: string, y: number) {
  const run = { sheet: 0, from: 0, x: 0, y, width: text.length * 5, size: 10, angle: 0 };
  const runs = [{ run: { ...run, isMonospaced: false }, text }];
  return { block: 0, from: 0, tagName: 'p', runs };
}

const inside: PageLinkAim = { kind: 'inside', destination: 'salt' };

function link(left: number, top: number, right: number, aim = inside): PageLink {
  return { boxes: [{ left, top, right, bottom: top + 12 }], aim };
}

const layout = { pieces: [piece('see the chapter', 100), piece('on salt and wool', 120)] };

test('links come in the order of the words under them, whatever the order of the file', () => {
  const links = linksInOrder(
    [link(0, 300, 50), link(15, 111, 35), link(40, 91, 75), link(0, 91, 15), link(0, 20, 50)],
    layout,
  );
  expect(links.map(({ words }) => words)).toEqual(['', 'see', 'chapter', 'salt', '']);
});

test('a link without words is called by what it leads to', () => {
  const outside = { kind: 'outside', address: 'https://example.org/' } as const;
  const [first, second, third] = linksInOrder(
    [link(0, 91, 15), link(300, 300, 400, outside), link(0, 400, 50)],
    layout,
  );
  expect(first && nameOfLink(first)).toBe('see');
  expect(second && nameOfLink(second)).toBe('https://example.org/');
  expect(third && nameOfLink(third)).toBe('To another place of this document');
});

test('the pointer is on a link where it is in one of its boxes', () => {
  const two: PageLink = {
    ...link(0, 91, 15),
    boxes: [...link(60, 91, 75).boxes, ...link(0, 111, 15).boxes],
  };
  const links = linksInOrder([two], layout);
  expect(linkAt(links, 70, 95)?.words).toBe('on');
  expect(linkAt(links, 10, 115)).toBe(links[0]);
  // Within the box around them, and in none of them.
  expect(linkAt(links, 30, 95)).toBeNull();
});

/** Reads a book's table of contents, and gives its titles to chapters that carry no heading of their own. */

import type { Element } from 'hast';
import { headingKey } from '../heading-key.ts';
import { levelOf, textElement, textOfBlock } from '../markup/finish-document.ts';
import { findElement, findElements, type MarkupElement, textOfMarkup } from '../markup/markup.ts';
import type { BookFiles } from './book-files.ts';
import type { BookPackage } from './book-package.ts';
import { bookAim } from './book-paths.ts';

/** One line of the table of contents. */
export type BookTitle = {
  readonly title: string;
  /** 1 for a chapter, 2 for what is in it. */
  readonly level: number;
  readonly path: string;
  /** Empty where the whole file is meant. */
  readonly id: string;
};

/** The table of contents in its order; empty where the book has none. */
export function readOutline(
  files: BookFiles,
  { navigation, ncx }: Pick<BookPackage, 'navigation' | 'ncx'>,
): readonly BookTitle[] {
  const page = navigation === null ? null : files.page(navigation);
  const tocs = page === null ? [] : findElements(page, 'nav');
  const toc =
    tocs.find(({ attributes }) => /\btoc\b/.test(attributes['epub:type'] ?? '')) ?? tocs[0];
  if (toc !== undefined && navigation !== null) {
    const titles = titlesIn(toc, navigation, 'li', 'a', 'href');
    if (titles.length > 0) return titles;
  }
  const root = ncx === null ? null : files.xml(ncx);
  const map = root === null ? null : findElement(root, 'navmap');
  return map === null || ncx === null ? [] : titlesIn(map, ncx, 'navpoint', 'content', 'src');
}

function titlesIn(
  root: MarkupElement,
  from: string,
  entryName: string,
  linkName: string,
  attribute: string,
): BookTitle[] {
  const titles: BookTitle[] = [];
  const waiting: [MarkupElement, number][] = [[root, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [element, level] = next;
    const isEntry = element.name === entryName;
    const title = isEntry ? titleOf(element, from, level + 1, linkName, attribute) : null;
    if (title !== null) titles.push(title);
    const children = element.children.filter((child) => child.kind === 'element');
    for (const child of children.toReversed()) waiting.push([child, level + (isEntry ? 1 : 0)]);
  }
  return titles;
}

function titleOf(
  entry: MarkupElement,
  from: string,
  level: number,
  linkName: string,
  attribute: string,
): BookTitle | null {
  const own = entry.children.filter((child) => child.kind === 'element');
  const link = own.map((child) => findElement(child, linkName)).find((found) => found !== null);
  const label = own.map((child) => findElement(child, 'navlabel')).find((found) => found !== null);
  const aim = bookAim(link?.attributes[attribute] ?? '', from);
  const title = textOfMarkup(label ?? link ?? entry);
  if (aim?.kind !== 'inside' || title === '' || link === undefined) return null;
  return { title, level, path: aim.path, id: aim.id };
}

/** What is known of a chapter's blocks. */
type ChapterBlocks = {
  readonly path: string;
  readonly blocks: readonly Element[];
  readonly places: ReadonlyMap<string, Element>;
};

/** The chapter's blocks with headings where the table of contents has titles and the chapter has none. */
export function withHeadings(chapter: ChapterBlocks, outline: readonly BookTitle[]): Element[] {
  const { path, places } = chapter;
  const blocks = [...chapter.blocks];
  const own = outline.filter((title) => title.path === path);
  const hasHeading = () => blocks.some((block) => levelOf(block) > 0);
  if (hasHeading()) return blocks;
  for (const { title, level, id } of own) {
    const target = id === '' ? blocks[0] : places.get(id);
    const at = target === undefined ? -1 : blocks.indexOf(target);
    const near = blocks.slice(Math.max(0, at), at + 3);
    const heading = near.find(
      (block) => block.tagName === 'p' && isAlike(textOfBlock(block), title),
    );
    if (heading !== undefined) heading.tagName = `h${Math.min(6, level)}`;
  }
  const [first] = own;
  const start = blocks.slice(0, 4).map(textOfBlock).join(' ');
  // A chapter without a word is a picture: its title stands on it.
  const isTold =
    first === undefined ||
    hasHeading() ||
    start.trim() === '' ||
    headingKey(start).includes(headingKey(first.title));
  if (!isTold) blocks.unshift(textElement(`h${Math.min(6, first.level)}`, first.title));
  return blocks;
}

function isAlike(one: string, other: string): boolean {
  return headingKey(one) === headingKey(other);
}

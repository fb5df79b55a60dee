/** Finds the readable part of a web page: the article without what stands around it. */
import { Readability } from '@mozilla/readability';
import { elementsOf, type MarkupElement, markupElement } from '../markup/markup.ts';
import { PageDocument } from './page-document.ts';
import type { PageElement } from './page-element.ts';
import { markupOfPage } from './page-markup.ts';

/** The article of a page, and what the page says of it. */
export type ReadablePart = {
  readonly root: MarkupElement;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
};

/** A larger page is taken whole, in elements; and a deeper one, in elements within each other. */
const mostElements = 60_000;
const deepest = 400;

/** The readable part of the page at `address`; null where the page has none, or is no page for it. */
export function readablePart(
  page: MarkupElement,
  address: string,
  base: string,
): ReadablePart | null {
  if (isBeyond(page)) return null;
  const document = new PageDocument(page, address, base);
  const article = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
  }).parse();
  if (article === null || !article.content) return null;
  const { title, byline, lang, dir } = article;
  // The direction may be said far outside of the article.
  const root = markupElement('div', dir ? { dir } : {}, [markupOfPage(article.content)]);
  const words = { title: title || null, byline: byline || null, language: lang || null };
  return { root, ...words };
}

function isBeyond(page: MarkupElement): boolean {
  let count = 0;
  for (const _element of elementsOf(page)) {
    count += 1;
    if (count > mostElements) return true;
  }
  return depthOf(page) > deepest;
}

function depthOf(page: MarkupElement): number {
  let most = 0;
  const waiting: [MarkupElement, number][] = [[page, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [element, depth] = next;
    most = Math.max(most, depth);
    for (const child of element.children)
      if (child.kind === 'element') waiting.push([child, depth + 1]);
  }
  return most;
}

/** What a web page says of itself: its title, author, language, encoding, and where it came from. */
import { findElement, findElements, type MarkupElement, textOfMarkup } from '../markup/markup.ts';
import { languageTag } from '../markup/read-attributes.ts';

export type PageFacts = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  /** The address the page was saved from, where it says so. */
  readonly address: string | null;
  /** What its relative addresses begin with, where it names one. */
  readonly base: string | null;
};

/** The facts in the head of `page`. */
export function pageFacts(page: MarkupElement): PageFacts {
  const title = findElement(page, 'title');
  const metas = findElements(page, 'meta');
  const meta = (...names: readonly string[]) => {
    const found = metas.find(({ attributes }) => {
      const name = attributes['name'] ?? attributes['property'] ?? attributes['itemprop'];
      return names.includes(name?.toLowerCase() ?? '');
    });
    return plain(found?.attributes['content']);
  };
  const canonical = findElements(page, 'link').find(({ attributes }) =>
    /\bcanonical\b/i.test(attributes['rel'] ?? ''),
  );
  const language = page.attributes['lang'] ?? page.attributes['xml:lang'];
  return {
    title: (title === null ? null : plain(textOfMarkup(title))) ?? meta('og:title', 'dc.title'),
    byline: meta('author', 'dc.creator', 'article:author'),
    language: language === undefined ? null : languageTag(language),
    address: webAddress(canonical?.attributes['href']) ?? webAddress(meta('og:url') ?? undefined),
    base: webAddress(findElement(page, 'base')?.attributes['href']),
  };
}

function plain(value: string | undefined): string | null {
  const text = value?.replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? null : text;
}

function webAddress(value: string | undefined): string | null {
  const url = value === undefined ? null : URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The encoding that the first bytes of a page declare, in markup or in its XML declaration. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start);
  return (xml ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start))?.[1];
}

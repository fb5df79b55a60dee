/** Makes a document of a web page. */
import type { Element } from 'hast';
import type { RevisionContent } from '#core/text/document.ts';
import type { DocumentImage } from '../format.ts';
import { bytesOfDataAddress, ImageShelf } from '../images.ts';
import { aimInPage, outsideAddress } from '../markup/addresses.ts';
import { type AddressRules, cleanMarkup } from '../markup/clean-markup.ts';
import {
  levelOf,
  sectionsOf,
  settleLinks,
  textElement,
  textOfBlock,
} from '../markup/finish-document.ts';
import type { MarkupElement } from '../markup/markup.ts';
import { languageTag } from '../markup/read-attributes.ts';
import { pageFacts } from './page-facts.ts';
import { type ReadablePart, readablePart } from './readable-part.ts';

/** Where a page came from, and what came with it. */
export type PageOrigin = {
  /** The file's name, by which a page without a title is called. */
  readonly name: string;
  readonly address: string | null;
  /** The pictures that came with the page, by their addresses. */
  readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly isWholePage: boolean;
};

/** The page as a document: its readable part, or all of it where it has none or `isWholePage`. */
export async function documentOfPage(
  page: MarkupElement,
  origin: PageOrigin,
): Promise<{ readonly content: RevisionContent; readonly images: readonly DocumentImage[] }> {
  const facts = pageFacts(page);
  const address = origin.address ?? facts.address;
  const base = facts.base ?? address;
  const whole = await partOf(page, base, origin);
  const part = origin.isWholePage
    ? null
    : readablePart(page, address ?? 'about:blank', base ?? 'about:blank');
  const readable = part === null ? null : await partOf(part.root, base, origin);
  const used = readable !== null && isWorthIt(readable.blocks, whole.blocks) ? readable : whole;
  const isReadable = used === readable;
  const words = titleAndByline(isReadable ? part : null, facts, origin.name);
  // The name of a file is no heading of what is in it.
  const isTitled = isReadable && (part?.title ?? facts.title) !== null;
  const blocks = isTitled ? titled(used.blocks, words.title) : used.blocks;
  const language = facts.language ?? languageTag(part?.language ?? '');
  const content = { ...words, language, sections: sectionsOf(blocks) };
  return { content, images: used.images };
}

/** A part of the page, clean, its links settled, and its pictures in place. */
async function partOf(root: MarkupElement, base: string | null, { pictures }: PageOrigin) {
  const { blocks, places, links, pictures: wanted } = cleanMarkup(root, rulesFor(base, pictures));
  settleLinks(links.map(({ element, place }) => ({ element, target: places.get(place) ?? null })));
  const shelf = new ImageShelf();
  for (const { element, source } of wanted) {
    await shelf.place(element, source, () => {
      return bytesOfDataAddress(source) ?? pictures.get(wholeAddress(source, base)) ?? null;
    });
  }
  return { blocks, images: shelf.images };
}

function rulesFor(base: string | null, pictures: PageOrigin['pictures']): AddressRules {
  return {
    dropsHidden: true,
    aimOf: (href) => aimInPage(href, base),
    pictureAt(source) {
      if (/^\s*data:/i.test(source)) return /^\s*data:image\//i.test(source) ? 'inside' : null;
      const address = wholeAddress(source, base);
      if (pictures.has(address)) return 'inside';
      return outsideAddress(address)?.startsWith('http') ? 'outside' : null;
    },
  };
}

function wholeAddress(source: string, base: string | null): string {
  return URL.parse(source.trim(), base ?? undefined)?.href ?? source;
}

/** Of a page that is mostly text, a part without most of it was found in the wrong place. */
const leastShare = 0.15;
const manyWords = 1500;

function isWorthIt(part: readonly Element[], whole: readonly Element[]): boolean {
  const [some, all] = [part, whole].map((blocks) => {
    return blocks.reduce((sum, block) => sum + textOfBlock(block).length, 0);
  });
  if (some === undefined || all === undefined || some === 0) return false;
  return some >= all * leastShare || some >= manyWords;
}

function titleAndByline(
  part: ReadablePart | null,
  facts: ReturnType<typeof pageFacts>,
  name: string,
): Pick<RevisionContent, 'title' | 'byline'> {
  const title = part?.title ?? facts.title ?? name.replace(/\.[^.]+$/, '');
  return { title, byline: part?.byline ?? facts.byline };
}

/** The blocks with the title above them, where it is not there already. */
function titled(blocks: readonly Element[], title: string): Element[] {
  const first = blocks.slice(0, 4).find((block) => levelOf(block) > 0);
  const isThere = first !== undefined && isAlike(textOfBlock(first), title);
  if (isThere) return [...blocks];
  const dir = blocks.find(({ properties }) => properties['dir'] !== undefined)?.properties['dir'];
  const heading = textElement('h1', title);
  return [dir === undefined ? heading : { ...heading, properties: { dir } }, ...blocks];
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (a === undefined || b === undefined || a === '') return false;
  return a === b || (a.length > 8 && b.startsWith(a)) || (b.length > 8 && a.startsWith(b));
}

/** Reads Markdown: CommonMark and GFM with footnotes, the HTML in it by the same rules as any other. */
import type { Element } from 'hast';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { success } from '#shared/result.ts';
import type { FormatReader, ReadDocument } from '../format.ts';
import { bytesOfDataAddress, ImageShelf } from '../images.ts';
import { aimInPage, outsideAddress } from '../markup/addresses.ts';
import { cleanMarkup } from '../markup/clean-markup.ts';
import {
  levelOf,
  sectionsOf,
  settleLinks,
  textElement,
  textOfBlock,
} from '../markup/finish-document.ts';
import { elementsOf, type MarkupElement } from '../markup/markup.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { decodeText } from '../text/decode-text.ts';
import { encodingWarnings } from '../text/encoding-warnings.ts';
import { readFrontMatter } from './front-matter.ts';

/** Reads a Markdown file. A picture beside the file is not at hand: its words stand for it. */
export const readMarkdown: FormatReader = async (file, { encoding: chosen, onProgress }) => {
  const decoded = decodeText(file.bytes, { chosen });
  const front = readFrontMatter(decoded.text.replace(/^\uFEFF/, ''));
  const page = parseHtml(htmlOf(front.body));
  onProgress?.(0.5);
  markUp(page);
  const cleaned = cleanMarkup(page, {
    dropsHidden: true,
    aimOf: (href) => aimInPage(href, null),
    pictureAt: (source) => {
      if (/^\s*data:image\//i.test(source)) return 'inside';
      return outsideAddress(source)?.startsWith('http') ? 'outside' : null;
    },
  });
  const { blocks } = cleaned;
  const places = placesByHeading(blocks, cleaned.places);
  settleLinks(
    cleaned.links.map(({ element, place }) => ({ element, target: places.get(place) ?? null })),
  );
  const shelf = new ImageShelf();
  for (const { element, source } of cleaned.pictures) {
    await shelf.place(element, source, () => bytesOfDataAddress(source));
  }
  const heading = blocks.slice(0, 3).find((block) => levelOf(block) === 1);
  const given = front.title ?? (heading === undefined ? null : textOfBlock(heading));
  const title = given ?? file.name.replace(/\.[^.]+$/, '');
  const isTitled = heading !== undefined || front.title === null;
  const { byline, language } = front;
  const sections = sectionsOf(isTitled ? blocks : [textElement('h1', title), ...blocks]);
  const { encoding } = decoded;
  const facts = { encoding, images: shelf.images, warnings: encodingWarnings(decoded) };
  const content = { title, byline, language, sections };
  return success<ReadDocument>({ content, format: 'markdown', ...facts });
};

/** CommonMark and GFM as HTML, with whatever HTML stands in it. */
export function htmlOf(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), { exit: { htmlFlowData: asWritten, htmlTextData: asWritten } }],
  });
}

type HtmlExtension = NonNullable<NonNullable<Parameters<typeof micromark>[1]>['htmlExtensions']>[0];
type Handle = NonNullable<NonNullable<HtmlExtension['exit']>['htmlFlowData']>;

/** GFM would show some elements as text; here all of them go to the sanitiser. */
const asWritten: Handle = function (token) {
  this.raw(this.sliceSerialize(token));
};

/** The heading that nobody wrote over the footnotes becomes a rule. */
function markUp(page: MarkupElement): void {
  for (const { children } of elementsOf(page)) {
    const at = children.findIndex((child) => {
      return child.kind === 'element' && child.attributes['id'] === 'footnote-label';
    });
    if (at >= 0) {
      children.splice(at, 1, { kind: 'element', name: 'hr', attributes: {}, children: [] });
    }
  }
}

/** The places by id, and each heading by the address that its words make on code forges. */
function placesByHeading(
  blocks: readonly Element[],
  places: ReadonlyMap<string, Element>,
): Map<string, Element> {
  const all = new Map<string, Element>();
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (levelOf(block) === 0) continue;
    const words = textOfBlock(block).toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    all.set(count === 0 ? slug : `${slug}-${count}`, block);
  }
  for (const [id, element] of places) all.set(id, element);
  return all;
}

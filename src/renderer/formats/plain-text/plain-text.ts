/** Reads plain text: title, byline, headings and paragraphs become a document. */
import type { Element, ElementContent, Root } from 'hast';
import { canonicalTextOfTree } from '#core/text/canonical-text.ts';
import type { RevisionContent, Section } from '#core/text/document.ts';
import { failure, type Result, success } from '#shared/result.ts';

/** Why a file is no plain text. */
export type PlainTextError =
  | { readonly kind: 'not-text'; readonly reason: string }
  | { readonly kind: 'empty' };

const longestHeading = 80;
const mostHeadingWords = 12;

/** Reads UTF-8 `bytes`; `name` is the title where the text has none. */
export function readPlainText(
  bytes: Uint8Array,
  name: string,
): Result<RevisionContent, PlainTextError> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure({ kind: 'not-text', reason });
  }
  if (text.includes('\0')) return failure({ kind: 'not-text', reason: 'it holds NUL characters' });
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return failure({ kind: 'empty' });
  return success(documentOf(paragraphs, name));
}

function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function documentOf(paragraphs: readonly string[], name: string): RevisionContent {
  const [first = '', ...others] = paragraphs;
  const hasTitle = isHeading(first) && others.length > 0;
  const title = hasTitle ? first : name.replace(/\.[^.]+$/, '');
  const body = hasTitle ? others.filter((text, index) => index > 0 || text !== title) : paragraphs;
  const byline = bylineOf(body[0]);
  const blocks = (byline === null ? body : body.slice(1)).map((text) =>
    isHeading(text) ? element('h2', text) : element('p', text),
  );
  const opening = [
    ...(hasTitle ? [element('h1', title)] : []),
    ...(byline === null ? [] : [element('p', `Article by ${byline}.`)]),
  ];
  return { title, byline, language: null, sections: sectionsOf([...opening, ...blocks]) };
}

function sectionsOf(blocks: readonly Element[]): Section[] {
  const groups: Element[][] = [[]];
  for (const block of blocks) {
    if (block.tagName === 'h2') groups.push([]);
    groups.at(-1)?.push(block);
  }
  return groups.filter((group) => group.length > 0).map(sectionOf);
}

function sectionOf(children: ElementContent[]): Section {
  const tree: Root = { type: 'root', children };
  const first = children[0] as Element;
  const level = /^h[1-6]$/.test(first.tagName) ? Number(first.tagName.slice(1)) : 0;
  const heading = level > 0 ? canonicalTextOfTree({ type: 'root', children: [first] }) : null;
  return { heading, level, tree, text: canonicalTextOfTree(tree) };
}

/** A short line alone, without a closing stop, that begins like a title. */
function isHeading(paragraph: string): boolean {
  return (
    paragraph.length <= longestHeading &&
    paragraph.split(' ').length <= mostHeadingWords &&
    /^[\p{Lu}\p{Lo}\d]/u.test(paragraph) &&
    !/[.!?,;…。！？"”']$/u.test(paragraph)
  );
}

function bylineOf(paragraph: string | undefined): string | null {
  return paragraph?.match(/^\[?(?:Article\s+)?[Bb]y\s+([^\]\n]{2,80}?)\.?\]?$/)?.[1] ?? null;
}

function element(tagName: string, value: string): Element {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
}

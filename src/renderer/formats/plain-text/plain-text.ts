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
/** More lines than this are no stanza. */
const mostVerses = 40;

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
  const content = plainTextDocument(text, name);
  return content === null ? failure({ kind: 'empty' }) : success(content);
}

/** The document in `text`; `name` is its title where the text has none. Null where it has no words. */
export function plainTextDocument(text: string, name: string): RevisionContent | null {
  const paragraphs = paragraphsOf(text);
  return paragraphs.length === 0 ? null : documentOf(paragraphs, name);
}

/** Each paragraph on one line, or, where its lines were broken on purpose, with its line feeds. */
function paragraphsOf(text: string): string[] {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== ''),
    );
  const width = usualWidth(paragraphs.flat());
  return paragraphs
    .flatMap((lines) => joinedLines(lines, width))
    .filter((paragraph) => paragraph !== '');
}

/** Nearly the longest line: where lines are broken to fit a width, about that width. */
function usualWidth(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0;
}

/** Verse keeps its lines, of a list each line is a paragraph, and all other lines are one. */
function joinedLines(lines: readonly string[], width: number): string[] {
  const breaks = lines.length - 1;
  if (breaks < 2) return [lines.join(' ')];
  const forced = lines.slice(1).filter((line, at) => {
    const word = line.split(' ', 1)[0] ?? '';
    return (lines[at]?.length ?? 0) + 1 + word.length > width;
  });
  if (forced.length >= breaks * 0.5) return [lines.join(' ')];
  return lines.length > mostVerses ? [...lines] : [lines.join('\n')];
}

function documentOf(paragraphs: readonly string[], name: string): RevisionContent {
  const [first = '', ...others] = paragraphs;
  const hasTitle = isHeading(first) && others.length > 0;
  const title = hasTitle ? first : name.replace(/\.[^.]+$/, '');
  const body = hasTitle ? others.filter((text, index) => index > 0 || text !== title) : paragraphs;
  const byline = bylineOf(body[0]);
  const blocks = (byline === null ? body : body.slice(1)).map((text) =>
    isHeading(text) ? element('h2', text) : linesElement(text),
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
    !paragraph.includes('\n') &&
    paragraph.split(' ').length <= mostHeadingWords &&
    /^[\p{Lu}\p{Lo}\d]/u.test(paragraph) &&
    !/[.!?,;…。！？"”']$/u.test(paragraph)
  );
}

function bylineOf(paragraph: string | undefined): string | null {
  return paragraph?.match(/^\[?(?:Article\s+)?[Bb]y\s+([^\]\n]{2,80}?)\.?\]?$/)?.[1] ?? null;
}

function linesElement(paragraph: string): Element {
  const lines = paragraph.split('\n');
  const children = lines.flatMap((value, at): ElementContent[] => {
    const text: ElementContent = { type: 'text', value };
    return at === 0 ? [text] : [{ ...element('br', ''), children: [] }, text];
  });
  return { ...element('p', ''), children };
}

function element(tagName: string, value: string): Element {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
}

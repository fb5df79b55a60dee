/** Reads a note's Markdown into a tree that an allow-list builds: nothing else can come of it. */
import type { Element, ElementContent, Root } from 'hast';
import type { Nodes, Parents, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { noteLinkOf } from './note-link.ts';
import { tagPiecesOf } from './note-tag.ts';

/** What a note says. */
export type NoteContent = {
  /**
   * Elements of these names only: `p strong em del code pre blockquote ul ol li hr br a table thead tbody
   * tr th td input span`. A link outside has an `href`, one inside `dataKind`
   * and `dataId`, as `noteLinkOf` read them; a tag is a `span` with `dataTag`.
   */
  readonly tree: Root;
  /** Its tags in the order they stand there, each once. */
  readonly tags: readonly string[];
};

/** Deeper than this a note is only words: nobody reads the hundredth quote in a quote. */
const deepest = 24;

/**
 * Reads `markdown` (CommonMark and GFM; a line's end is a line break). HTML, images and footnotes have no
 * elements: they stay as the words that were typed.
 */
export function readNote(markdown: string): NoteContent {
  const parsed = fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const tags = new Set<string>();
  const children = childrenOf(parsed, { markdown, tags }, 0);
  return { tree: { type: 'root', children }, tags: [...tags] };
}

/** `tags` collects what is found; null inside a link, whose words are no tags. */
type Reading = { readonly markdown: string; readonly tags: Set<string> | null };
type Draw = (node: never, reading: Reading, depth: number) => readonly ElementContent[];

const wrappers: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  blockquote: 'blockquote',
  tableRow: 'tr',
};

const drawers = {
  text: (node: Nodes & { type: 'text' }, reading) => wordsOf(node.value, reading),
  break: () => [element('br')],
  thematicBreak: () => [element('hr')],
  inlineCode: (node: Nodes & { type: 'inlineCode' }) => [element('code', [textOf(node.value)])],
  code: (node: Nodes & { type: 'code' }) => [
    element('pre', [element('code', [textOf(node.value)])]),
  ],
  heading: (node: Nodes & { type: 'heading' }, reading, depth) => [
    element('p', [element('strong', childrenOf(node, reading, depth))]),
  ],
  list: (node: Nodes & { type: 'list' }, reading, depth) => {
    const properties = node.ordered && (node.start ?? 1) !== 1 ? { start: node.start ?? 1 } : {};
    return [element(node.ordered ? 'ol' : 'ul', childrenOf(node, reading, depth), properties)];
  },
  listItem: (node: Nodes & { type: 'listItem' }, reading, depth) => {
    const box = { type: 'checkbox', disabled: true, checked: node.checked === true };
    const mark = typeof node.checked === 'boolean' ? [element('input', [], box)] : [];
    return [element('li', [...mark, ...childrenOf(node, reading, depth)])];
  },
  link: (node: Nodes & { type: 'link' }, reading, depth) => {
    const link = noteLinkOf(node.url);
    if (link === null) return childrenOf(node, reading, depth);
    const words = childrenOf(node, { ...reading, tags: null }, depth);
    const { kind } = link;
    const to = kind === 'outside' ? { href: link.url } : { dataKind: kind, dataId: link.id };
    return [element('a', words, to)];
  },
  table: (node: Table, reading, depth) => {
    const [head, ...body] = node.children.map((row) =>
      row.children.map((cell) => childrenOf(cell, reading, depth)),
    );
    const row = (name: string) => (cells: readonly ElementContent[][]) =>
      element(
        'tr',
        cells.map((cell) => element(name, cell)),
      );
    const rows = body.length === 0 ? [] : [element('tbody', body.map(row('td')))];
    return [element('table', [element('thead', head ? [row('th')(head)] : []), ...rows])];
  },
} satisfies Readonly<Record<string, Draw>> as Readonly<Record<string, Draw>>;

function draw(node: Nodes, reading: Reading, depth: number): readonly ElementContent[] {
  if (node.type === 'definition') return [];
  const wrapper = wrappers[node.type];
  if (wrapper !== undefined && 'children' in node) {
    return [element(wrapper, childrenOf(node, reading, depth))];
  }
  const drawer = drawers[node.type];
  return drawer === undefined ? [typed(node, reading)] : drawer(node as never, reading, depth);
}

function childrenOf(node: Parents, reading: Reading, depth: number): ElementContent[] {
  if (depth > deepest) return [typed(node, reading)];
  return node.children.flatMap((child) => draw(child, reading, depth + 1));
}

/** What was typed for `node`: what has no element of its own stays visible, as words. */
function typed({ position }: Nodes, { markdown }: Reading): ElementContent {
  return textOf(markdown.slice(position?.start.offset, position?.end.offset));
}

function wordsOf(value: string, { tags }: Reading): readonly ElementContent[] {
  return value.split('\n').flatMap((line, index) => {
    const cut = tags === null ? [{ text: line, tag: null }] : tagPiecesOf(line);
    const pieces = cut.map(({ text, tag }): ElementContent => {
      if (tag === null) return textOf(text);
      tags?.add(tag);
      return element('span', [textOf(text)], { dataTag: tag });
    });
    return index === 0 ? pieces : [element('br'), ...pieces];
  });
}

function textOf(value: string): ElementContent {
  return { type: 'text', value };
}

function element(
  tagName: string,
  children: ElementContent[] = [],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

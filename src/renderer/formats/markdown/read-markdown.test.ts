import type { Element, ElementContent, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { ReadDocument } from '../format.ts';
import { readFrontMatter } from './front-matter.ts';
import { readMarkdown } from './read-markdown.ts';

async function read(text: string, name = 'notes.md'): Promise<ReadDocument> {
  const bytes = new TextEncoder().encode(text);
  const result = await readMarkdown({ name, mediaType: null, bytes }, {});
  if (!result.ok) throw new Error(result.error.words);
  return result.value;
}

const textOf = ({ content }: ReadDocument) => canonicalTextOfSections(content.sections);

function outline(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? `${node.tagName}(${outline(node.children)})` : '?';
    })
    .join(' ');
}
const outlineOf = async (text: string) =>
  outline((await read(text)).content.sections.flatMap(({ tree }) => tree.children));

test.each([
  ['a *b* **c** `d` ~~e~~', 'p(a  em(b)   strong(c)   code(d)   del(e))'],
  ['- a\n- b\n  1. c', 'ul(li(a) li(p(b) ol(li(c))))'],
  ['- [x] done\n- [ ] not', 'ul(li(☑ done) li(☐ not))'],
  ['| a | b |\n|---|---|\n| c | d |', 'table(thead(tr(th(a) th(b))) tbody(tr(td(c) td(d))))'],
  ['```js\na\n  b\n```', 'pre(code(a\n  b))'],
  ['> a\n\n---\n\nb', 'blockquote(p(a)) hr() p(b)'],
  ['a<script>x</script> <kbd>b</kbd>', 'p(a  kbd(b))'],
  ['<div onclick="x">\n\n*a*\n\n</div>', 'p(em(a))'],
])('%j', async (markdown, expected) => {
  expect(await outlineOf(markdown)).toBe(expected);
});

test('front matter names the document, and is no part of it', async () => {
  const page = await read('---\ntitle: "A: Title"\nauthor: [Ada, Bob]\nlang: en_GB\n---\nWords.');
  expect(page.content).toMatchObject({ title: 'A: Title', byline: 'Ada, Bob', language: 'en-GB' });
  expect(textOf(page)).toBe('A: Title\n\nWords.');
});

test.each([
  ['---\nno colon here\n---\nx', '---\nno colon here\n---\nx'],
  ['+++\ntitle = "T"\n+++\nx', 'x'],
  ['---\ntitle: T\n...\nx\n---\n', 'x\n---\n'],
  ['words\n---\n', 'words\n---\n'],
])('the front matter of %j ends where it ends', (text, body) => {
  expect(readFrontMatter(text).body).toBe(body);
});

test('the first heading names a document without front matter, and else its file', async () => {
  expect((await read('# One\n\nx')).content.title).toBe('One');
  expect((await read('x', 'my notes.md')).content.title).toBe('my notes');
});

test('a footnote is one jump away and back, under a line', async () => {
  const { content } = await read('a[^n]\n\n[^n]: the note');
  const blocks = content.sections.flatMap(({ tree }) => tree.children as Element[]);
  expect(outline(blocks)).toBe('p(a sup(a(1))) hr() ol(li(p(the note  a(↩))))');
  const links = JSON.stringify(blocks).match(/"href":"#p\d"/g);
  expect(links).toHaveLength(2);
});

test('links lead to headings by their words, as on a forge', async () => {
  const { content } = await read('[go](#a--b-c)\n\n# Other\n\n## A & B, c!\n');
  expect(JSON.stringify(content.sections[0]?.tree)).toContain('"href":"#p1"');
  expect(JSON.stringify(content.sections.at(-1)?.tree)).toContain('"id":"p1"');
});

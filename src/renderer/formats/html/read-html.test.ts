import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { ReadDocument, ReadingChoice } from '../format.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { findInsets } from './find-insets.ts';
import { readHtml } from './read-html.ts';

async function read(
  html: string,
  choice: ReadingChoice = {},
  name = 'page.html',
): Promise<ReadDocument> {
  const bytes = new TextEncoder().encode(html);
  const result = await readHtml({ name, mediaType: null, bytes }, choice);
  if (!result.ok) throw new Error(result.error.words);
  return result.value;
}

const textOf = ({ content }: ReadDocument) => canonicalTextOfSections(content.sections);
const elementsOf = ({ content }: ReadDocument) =>
  content.sections.flatMap(({ tree }) => tree.children as Element[]);

const sentence =
  'The river rose in March, and the town moved its market to the hill behind the church. ';
const article = `<html lang="en-GB"><head><title>The River — The Daily</title><meta name="author" content="Ada L.">
<link rel="canonical" href="https://daily.example/river"></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
<article><h1>The River</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(5)}
<p>See <a href="#n">the note</a>, <a href="/more">more</a>, <a href="javascript:x()">nothing</a>.
<img src="/a.png" alt="A boat"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="dot"></p><p id="n">${sentence}</p></article>
<footer>Imprint and terms</footer></body></html>`;

test('the readable part comes with its title, its author and its language', async () => {
  const page = await read(article);
  const { title, byline, language } = page.content;
  expect([title, byline, language]).toEqual(['The River — The Daily', 'Ada L.', 'en-GB']);
  expect(textOf(page)).not.toMatch(/Home|Imprint/);
  expect(textOf(page).split(sentence.trim())).toHaveLength(22);
});

test('the whole page is there where it is wanted', async () => {
  expect(textOf(await read(article, { isWholePage: true }))).toMatch(/Home[\s\S]*Imprint/);
});

test('links lead within the page or to whole addresses, pictures are kept or told of', async () => {
  const page = await read(article);
  const paragraph = elementsOf(page).find((element) => textOfElement(element).startsWith('See'));
  const inner = (paragraph?.children ?? []).filter((child) => child.type === 'element');
  expect(inner.map(({ properties }) => properties)).toEqual([
    { href: '#p1' },
    { href: 'https://daily.example/more' },
    { alt: 'A boat', dataAddress: 'https://daily.example/a.png' },
    { alt: 'dot', width: 1, height: 1, dataImage: page.images[0]?.sha256 },
  ]);
});

function textOfElement(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

test('a page without an article is taken whole', async () => {
  expect(textOf(await read('<p>Only <b>these</b> words.'))).toBe('Only these words.');
  expect((await read('<p>x')).content.title).toBe('page');
});

test('what a page declares of its encoding is followed', async () => {
  const bytes = Uint8Array.from([
    ...new TextEncoder().encode('<meta charset=koi8-r><p>'),
    0xc1,
    0xc2,
  ]);
  const result = await readHtml({ name: 'a.html', mediaType: null, bytes }, {});
  expect(result).toMatchObject({ ok: true, value: { encoding: 'koi8-r' } });
  if (result.ok) expect(textOf(result.value)).toBe('аб');
});

test('a page that a browser saved with its pictures in one file comes with them', async () => {
  const picture = 'R0lGODlhAQABAAAAACw=';
  const saved = [
    'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----B"\r\n',
    '------B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://e.example/p\r\n\r\n<p>caf=C3=A9 =\r\nau lait <img src=3D"dot.gif" alt=3D"dot"></p>\r\n',
    `------B\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://e.example/dot.gif\r\n\r\n${picture}\r\n------B--\r\n`,
  ].join('\r\n');
  const page = await read(saved, {}, 'page.mhtml');
  expect(textOf(page)).toBe('café au lait');
  expect(page.images.map(({ mediaType }) => mediaType)).toEqual(['image/gif']);
});

test('a box among paragraphs belongs to the text, whatever it is called; one beside the text does not', () => {
  const prose = `<p>${sentence}</p>`;
  const page = parseHtml(
    `<main>${prose}<div class="sidebar" id="in">${prose}</div></main><div class="sidebar" id="out"><ul><li>x</ul></div>`,
  );
  expect([...findInsets(page)].map(({ attributes }) => attributes['id'])).toEqual(['in']);
});

test('a page of a hundred thousand elements, or a thousand deep, is read whole without delay', async () => {
  const wide = `<p>${'<b>x</b> '.repeat(70_000)}`;
  const deep = `${'<div>'.repeat(1000)}deep`;
  expect(textOf(await read(wide)).length).toBeGreaterThan(100_000);
  expect(textOf(await read(deep))).toBe('deep');
});

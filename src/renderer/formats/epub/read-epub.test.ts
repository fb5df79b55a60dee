import { strToU8, zipSync } from 'fflate';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { ReadDocument } from '../format.ts';
import { readEpub } from './read-epub.ts';

const onePixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

type BookParts = {
  readonly chapters: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly manifest?: string;
  readonly language?: string;
};

/** A book of EPUB 3 with these chapters, each the body of its page. */
function bookOf({ chapters, files = {}, manifest = '', language = 'en' }: BookParts): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const refs = names.map((_, at) => `<itemref idref="c${at}"/>`);
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Book</dc:title><dc:creator>Ada L.</dc:creator><dc:language>${language}</dc:language></metadata><manifest>${items.join('')}${manifest}</manifest><spine>${refs.join('')}</spine></package>`;
  const page = (body: string) =>
    strToU8(
      `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`,
    );
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'OPS/package.opf': strToU8(opf),
    ...Object.fromEntries(names.map((name) => [`OPS/${name}`, page(chapters[name] ?? '')])),
    ...Object.fromEntries(
      Object.entries(files).map(([name, value]) => [
        name,
        typeof value === 'string' ? strToU8(value) : value,
      ]),
    ),
  });
}

const readBytes = (bytes: Uint8Array) =>
  readEpub({ name: 'a.epub', mediaType: null, bytes: bytes.slice() }, {});

async function read(parts: BookParts): Promise<ReadDocument> {
  const result = await readBytes(bookOf(parts));
  if (!result.ok) throw new Error(result.error.words);
  return result.value;
}

const textOf = ({ content }: ReadDocument) => canonicalTextOfSections(content.sections);
const blocksOf = ({ content }: ReadDocument) =>
  content.sections.flatMap(({ tree }) => tree.children as Element[]);

test('the chapters follow each other, with the facts of the book', async () => {
  const book = await read({
    chapters: { 'a.xhtml': '<h1>One</h1><p>a</p>', 'b.xhtml': '<h1>Two</h1><p>b</p>' },
  });
  expect(textOf(book)).toBe('One\n\na\n\nTwo\n\nb');
  const { title, byline, language } = book.content;
  expect([title, byline, language, book.format]).toEqual(['A Book', 'Ada L.', 'en', 'epub']);
  expect(book.warnings).toEqual([]);
});

test('a note of another chapter is one jump away, and back', async () => {
  const book = await read({
    chapters: {
      'a.xhtml': '<p id="r1">Words<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>',
      'notes.xhtml':
        '<aside id="n1" epub:type="footnote"><p>Note <a href="a.xhtml#r1">back</a></p></aside>',
    },
  });
  const [words, note] = blocksOf(book);
  const [to] = (words?.children ?? []).filter((child) => child.type === 'element');
  expect([to?.properties['href'], note?.properties['id']]).toEqual(['#p1', 'p1']);
  expect(words?.properties['id']).toBe('p2');
});

test('pictures are kept once, whatever they are called by, and outside ones are not', async () => {
  const book = await read({
    chapters: {
      'a.xhtml':
        '<p>a <img src="img/x.png" alt="X"/><img src="../OPS/img/x.png" alt=""/><img src="https://e.example/y.png" alt="Y"/><img src="file:///etc/passwd" alt=""/></p>',
    },
    files: { 'OPS/img/x.png': onePixel },
  });
  const images = (blocksOf(book)[0]?.children ?? []).filter((child) => child.type === 'element');
  expect(book.images.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
  expect(images.map(({ properties }) => properties)).toEqual([
    { alt: 'X', width: 1, height: 1, dataImage: book.images[0]?.sha256 },
    { alt: '', width: 1, height: 1, dataImage: book.images[0]?.sha256 },
    { alt: 'Y', dataAddress: 'https://e.example/y.png' },
  ]);
});

describe('the table of contents', () => {
  const nav = (toc: string) =>
    `<html><body><nav epub:type="toc"><ol>${toc}</ol></nav></body></html>`;
  const manifest =
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';

  test('makes a heading of the line that is one without saying so', async () => {
    const book = await read({
      chapters: { 'a.xhtml': '<p class="title">The  First</p><p>a</p>' },
      manifest,
      files: { 'OPS/nav.xhtml': nav('<li><a href="a.xhtml">The First</a></li>') },
    });
    expect(book.content.sections.map(({ heading, level }) => [heading, level])).toEqual([
      ['The First', 1],
    ]);
    expect(textOf(book)).toBe('The First\n\na');
  });

  test('gives its title to a chapter that has none', async () => {
    const book = await read({
      chapters: { 'a.xhtml': '<p>a</p>', 'b.xhtml': '<h2>Own</h2><p>b</p>' },
      manifest,
      files: {
        'OPS/nav.xhtml': nav(
          '<li><a href="a.xhtml">One</a></li><li><a href="b.xhtml">Two</a></li>',
        ),
      },
    });
    expect(book.content.sections.map(({ heading }) => heading)).toEqual(['One', 'Own']);
  });

  test('of EPUB 2 is read too', async () => {
    const book = await read({
      chapters: { 'a.xhtml': '<p>a</p>' },
      manifest: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
      files: {
        'OPS/toc.ncx':
          '<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>',
      },
    });
    expect(book.content.sections[0]?.heading).toBe('One');
  });
});

test('a chapter that breaks the rules of XML is read as a browser would', async () => {
  const book = await read({
    chapters: { 'a.xhtml': '<p>one<br>two<p>three &nbsp;<a id="x"/>four' },
  });
  expect(textOf(book)).toBe('one\ntwo\n\nthree \u00a0four');
});

test('what a frame shows of the book itself comes behind its chapter', async () => {
  const book = await read({
    chapters: { 'a.xhtml': '<p>a</p><iframe src="f.xhtml"/><iframe src="f.xhtml"/>' },
    files: { 'OPS/f.xhtml': '<html><body><p>framed</p><iframe src="f.xhtml"/></body></html>' },
  });
  expect(textOf(book)).toBe('a\n\nframed');
});

test('a book in Arabic runs from right to left where it says nothing else', async () => {
  const chapters = { 'a.xhtml': '<p>a</p>', 'b.xhtml': '<p dir="ltr">b</p>' };
  const inEnglish = await read({ chapters });
  expect(blocksOf(inEnglish).map(({ properties }) => properties)).toEqual([{}, { dir: 'ltr' }]);
  const inArabic = await read({ chapters, language: 'ar' });
  expect(blocksOf(inArabic).map(({ properties }) => properties)).toEqual([
    { dir: 'rtl' },
    { dir: 'ltr' },
  ]);
});

test('a chapter that is missing is told, and the others are there', async () => {
  const book = await read({
    chapters: { 'a.xhtml': '<p>a</p>' },
    manifest:
      '<item id="x" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="x"/><itemref idref="c0"/></spine><manifest>',
  });
  expect([textOf(book), book.warnings]).toEqual([
    'a',
    ['A chapter is missing in the book or damaged: OPS/gone.xhtml.'],
  ]);
});

test.each([
  [
    'protected',
    {
      'META-INF/encryption.xml':
        '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/><CipherData><CipherReference URI="OPS/a.xhtml"/></CipherData></EncryptedData></encryption>',
    },
  ],
  ['damaged', { 'META-INF/container.xml': '<container/>' }],
  ['damaged', { 'OPS/package.opf': 'words' }],
  ['damaged', { 'OPS/package.opf': '<package><manifest/><spine/></package>' }],
])('a book that is %s is refused in one sentence', async (kind, files) => {
  const result = await readBytes(bookOf({ chapters: { 'a.xhtml': '<p>a</p>' }, files }));
  expect(result).toMatchObject({
    ok: false,
    error: { kind, words: expect.stringMatching(/^“a\.epub” .*\.$/) },
  });
});

test('masked fonts are no lock', async () => {
  const files = {
    'META-INF/encryption.xml':
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><CipherData><CipherReference URI="OPS/a.xhtml"/></CipherData></EncryptedData></encryption>',
  };
  expect(textOf(await read({ chapters: { 'a.xhtml': '<p>a</p>' }, files }))).toBe('a');
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeLink, makePdf } from '#support/pdf/make-pdf.ts';
import { nodeEngine } from '#support/pdf/node-engine.ts';
import { placeOf } from './destination.ts';
import type { PdfEngine } from './engine.ts';
import { openPdf } from './open-pdf.ts';
import { linksOfPage, mostLinks } from './page-links.ts';

let engine: PdfEngine;
beforeAll(async () => {
  engine = await nodeEngine();
});

const rect = [72, 700, 172, 720];
const line = { text: 'See the chapter on salt.', x: 72, y: 704, size: 11 };

/** The links of the first page of a PDF with these, and how to find where one leads. */
async function open(links: readonly Omit<MadeLink, 'page'>[]) {
  const bytes = makePdf({
    pages: [[line], [line], [line]],
    links: links.map((link) => ({ ...link, page: 0 })),
    names: { salt: { page: 2, y: 742 } },
  });
  const opened = await openPdf(engine, { name: 'a.pdf', bytes });
  if (!opened.ok) throw new Error(opened.error.words);
  const { document, close } = opened.value;
  const found = await linksOfPage(await document.getPage(1));
  const places = await Promise.all(
    found.map(({ aim }) => (aim.kind === 'inside' ? placeOf(document, aim.destination) : null)),
  );
  await close();
  return { found, places };
}

const uri = (address: string) => `/S /URI /URI (${address})`;

describe('linksOfPage', () => {
  test('a link to a page, to a name and to an address', async () => {
    const { found, places } = await open([
      { rect, to: { page: 1, y: 642 } },
      { rect, to: { name: 'salt' } },
      { rect, to: uri('https://example.org/wool') },
      { rect, to: uri('mailto:clerk@example.org') },
    ]);
    expect(places).toEqual([{ page: 1, y: 200 }, { page: 2, y: 100 }, null, null]);
    expect(found.map(({ aim }) => aim.kind === 'outside' && aim.address)).toEqual([
      ...[false, false],
      ...['https://example.org/wool', 'mailto:clerk@example.org'],
    ]);
    expect(found[0]?.boxes).toEqual([{ left: 72, top: 122, right: 172, bottom: 142 }]);
  });

  test('every line of a link has its box', async () => {
    const quads = [
      ...[300, 720, 500, 720, 300, 708, 500, 708],
      ...[72, 706, 160, 706, 72, 694, 160, 694],
    ];
    const { found } = await open([{ rect: [72, 694, 500, 720], quads, to: { name: 'salt' } }]);
    expect(found[0]?.boxes).toEqual([
      { left: 300, top: 122, right: 500, bottom: 134 },
      { left: 72, top: 136, right: 160, bottom: 148 },
    ]);
  });

  test.each([
    ['a script', '/S /JavaScript /JS (app.alert\\(1\\))'],
    ['an address that is a script', uri('javascript:alert(1)')],
    ['a file', uri('file:///etc/passwd')],
    ['data', uri('data:text/html,<script>1</script>')],
    ['a program', '/S /Launch /F (calc.exe)'],
    ['another file', '/S /GoToR /F (other.pdf) /D [0 /Fit]'],
    ['a file within', '/S /GoToE /T << /R /C /N (within) >>'],
    ['a form', '/S /ResetForm'],
    ['a button of the viewer', '/S /Named /N /Print'],
    ['nothing', '/S /URI'],
  ])('what leads to %s is no link', async (_, to) => {
    expect((await open([{ rect, to }])).found).toEqual([]);
  });

  test.each([
    ['beside the page', [-500, -500, -400, -400]],
    ['without a size', [72, 700, 72, 700]],
    ['of no numbers', ['/a', '(b)', 'null', 'true']],
    ['with too few numbers', [72, 700]],
  ])('a place %s is no link', async (_, odd) => {
    expect((await open([{ rect: odd, to: { name: 'salt' } }])).found).toEqual([]);
  });

  test('of a link that reaches over the edge, or is written backwards, the part on the page stays', async () => {
    const { found } = await open([
      { rect: [500, 700, 9e9, 720], to: { name: 'salt' } },
      { rect: [172, 720, 72, 700], to: { name: 'salt' } },
    ]);
    expect(found.map(({ boxes }) => boxes)).toEqual([
      [{ left: 500, top: 122, right: 595, bottom: 142 }],
      [{ left: 72, top: 122, right: 172, bottom: 142 }],
    ]);
  });

  test('of thousands of links the first are kept', async () => {
    const many = Array.from({ length: 3_000 }, () => ({ rect, to: { name: 'salt' } }));
    expect((await open(many)).found).toHaveLength(mostLinks);
  });

  test('a name that is not there, and a page that is not there, have no place', async () => {
    const { found, places } = await open([
      { rect, to: { name: 'pepper' } },
      { rect, to: '/S /GoTo /D [99 /Fit]' },
      { rect, to: '/S /GoTo /D [-1 /Fit]' },
      { rect, to: '/S /GoTo /D [(words) /XYZ]' },
      { rect, to: '/S /GoTo /D [1 /XYZ null null null]' },
    ]);
    // What is no destination at all is no link.
    expect(found).toHaveLength(4);
    expect(places).toEqual([null, null, null, { page: 1, y: null }]);
  });
});

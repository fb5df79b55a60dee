import { strToU8, zipSync } from 'fflate';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { docxRun, makeDocx } from '#support/formats/make-docx.ts';
import { readDocx } from './read-docx.ts';

async function read(bytes: Uint8Array<ArrayBuffer>) {
  return readDocx({ name: 'a.docx', mediaType: null, bytes }, {});
}

test('paragraphs, links and the facts of a document are read', async () => {
  const body = `<w:p>${docxRun('One ')}<w:hyperlink r:id="l1">${docxRun('good')}</w:hyperlink><w:hyperlink r:id="l2">${docxRun('bad')}</w:hyperlink></w:p>`;
  const result = await read(
    makeDocx(body, { links: { l1: 'https://e.example/', l2: 'javascript:alert(1)' } }),
  );
  if (!result.ok) throw new Error(result.error.words);
  const { content } = result.value;
  expect(content).toMatchObject({ title: 'A Title', byline: 'Ada', language: 'de-DE' });
  expect(canonicalTextOfSections(content.sections)).toBe('One goodbad');
  const links = (content.sections.flatMap(({ tree }) => tree.children) as Element[])
    .flatMap(({ children }) => children)
    .filter((child) => child.type === 'element');
  expect(links.map(({ properties }) => properties)).toEqual([{ href: 'https://e.example/' }]);
});

test('a damaged document is told in one sentence', async () => {
  const cut = zipSync({
    '[Content_Types].xml': strToU8('<x/>'),
    'word/document.xml': strToU8('<x'),
  });
  expect(await read(cut.slice())).toMatchObject({
    ok: false,
    error: {
      kind: 'damaged',
      words: expect.stringMatching(/^“a\.docx” is a damaged Word document/),
    },
  });
});

test('a document nested beyond all bounds is refused, or read, and breaks nothing', async () => {
  const depth = 3000;
  const body = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p>${docxRun('deep')}</w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
  const result = await read(makeDocx(body));
  if (result.ok) expect(canonicalTextOfSections(result.value.content.sections)).toContain('deep');
  else expect(result.error.kind).toBe('damaged');
});

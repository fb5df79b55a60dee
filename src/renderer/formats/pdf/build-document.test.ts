import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, canonicalTextOfSections, leafBlocks } from '#core/text/canonical-text.ts';
import { runsOf } from '#core/text/sheet.ts';
import { anItem, aPage, linesAt } from '#support/pdf/a-pdf-page.ts';
import { buildDocument } from './build-document.ts';
import type { PdfOutlineEntry, PdfPage } from './pdf-text.ts';

const noPause = async () => undefined;

async function build(pages: readonly PdfPage[], outline: readonly PdfOutlineEntry[] = []) {
  const { sections, firstHeading } = await buildDocument(pages, outline, noPause);
  const leaves = sections.flatMap(({ tree }) => leafBlocks(tree));
  return { sections, firstHeading, leaves, text: canonicalTextOfSections(sections) };
}

const full = 'a line of the text that is full';
const chapter = (name: string, page: number, y: number | null = null, level = 1) => ({
  ...{ title: name, level, page, y },
});

describe('buildDocument', () => {
  test('joins lines, takes back the hyphens that cut words, and goes on over pages', async () => {
    const pages = [
      aPage(
        ...linesAt(50, 100, [
          'The trade in wool was impor-',
          'tant, and it grew in the',
          'large and small towns',
        ]),
      ),
      aPage(...linesAt(50, 100, ['of the river, whose guilds.'])),
    ];
    const { text, leaves } = await build(pages);
    expect(text).toBe(
      'The trade in wool was important, and it grew in the large and small towns of the river, whose guilds.',
    );
    expect(leaves).toHaveLength(1);
    expect(runsOf(leaves[0] as (typeof leaves)[0]).map(({ sheet }) => sheet)).toEqual([0, 0, 0, 1]);
  });

  test('every run begins with its own words in the text of its block', async () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const page = fc.array(line, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (texts) => {
        const items = texts.map((lines) => linesAt(50, 100, lines));
        const { sections, leaves } = await build(items.map((one) => aPage(...one)));
        const blocks = blocksOf(sections);
        const text = canonicalTextOfSections(sections);
        leaves.forEach((leaf, index) => {
          const { start, end } = blocks[index] as (typeof blocks)[0];
          const words = text.slice(start, end);
          for (const { sheet, from, x, y } of runsOf(leaf)) {
            const item = items[sheet]?.find((one) => Math.abs(one.y - y) < 0.06 && one.x === x);
            expect(item?.text.startsWith(words.slice(from).split(' ')[0] ?? '')).toBe(true);
          }
        });
      }),
    );
  });

  test('the same pages give the same document', async () => {
    const pages = [aPage(anItem('Title', 50, 60, { size: 20 }), ...linesAt(50, 100, [full, full]))];
    expect(await build(pages)).toEqual(await build(pages));
  });

  test('the outline makes the headings, below the title of the first page', async () => {
    const pages = [
      aPage(anItem('The Book', 50, 60, { size: 24 }), ...linesAt(50, 100, [full, full, full])),
      aPage(anItem('1. On Wool', 50, 60, { size: 14 }), ...linesAt(50, 100, [full, full, full])),
    ];
    const { leaves, firstHeading, sections } = await build(pages, [chapter('On Wool', 1, 50)]);
    expect(leaves.map(({ tagName }) => tagName)).toEqual(['h1', 'p', 'h2', 'p']);
    expect(firstHeading).toBe('The Book');
    expect(sections.map(({ heading, level }) => [heading, level])).toEqual([
      ['The Book', 1],
      ['1. On Wool', 2],
    ]);
  });

  test('an entry that no words stand for begins a section all the same', async () => {
    const pages = [aPage(...linesAt(50, 100, [full])), aPage(...linesAt(50, 100, [full]))];
    const { sections } = await build(pages, [chapter('Picture', 1)]);
    expect(sections.map(({ heading }) => heading)).toEqual([null, 'Picture']);
  });

  test('without an outline what is larger is a heading, the larger the higher', async () => {
    const pages = [
      aPage(
        anItem('The Book', 50, 60, { size: 24 }),
        anItem('On Wool', 50, 90, { size: 14 }),
        ...linesAt(50, 110, [full, full, full]),
        anItem('On Salt', 50, 170, { size: 14 }),
        ...linesAt(50, 190, [full, full, full]),
      ),
    ];
    const { leaves } = await build(pages);
    expect(leaves.map(({ tagName }) => tagName)).toEqual(['h1', 'h2', 'p', 'h2', 'p']);
  });

  test('a listing is kept line by line, with its indents', async () => {
    const mono = { isMonospaced: true, font: 'mono' };
    const pages = [
      aPage(
        ...linesAt(50, 100, [full, full, full, full]),
        anItem('if (x) {', 50, 160, mono),
        anItem('go();', 62, 172, mono),
        anItem('}', 50, 184, mono),
      ),
    ];
    const { leaves, text } = await build(pages);
    expect(leaves.at(-1)?.tagName).toBe('pre');
    expect(text.endsWith('if (x) {\n  go();\n}')).toBe(true);
  });

  test('pages without words give one empty section', async () => {
    const { sections, firstHeading } = await build([aPage(), aPage()]);
    expect(sections.map(({ text }) => text)).toEqual(['']);
    expect(firstHeading).toBeNull();
  });

  test('Chinese lines are joined without a space', async () => {
    const { text } = await build([aPage(...linesAt(50, 100, ['自力更生的', '意思是。']))]);
    expect(text).toBe('自力更生的意思是。');
  });
});

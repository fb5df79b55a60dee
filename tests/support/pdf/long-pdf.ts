/** A long book as a PDF: chapters, paragraphs over the ends of pages, running heads, page numbers. */
import { chanceOf } from '#core/chance.ts';
import { type MadeLine, makePdf } from './make-pdf.ts';

const words =
  'the river town market council grain winter letter harbour mason ledger bridge summer tax guild road mill field court price ship wool salt candle parish record keeper season trade harvest clerk stone water bread horse tower fire debt lease order'.split(
    ' ',
  );
const linesOnPage = 46;
const wordsInLine = 14;
const pagesInChapter = 10;

/** A book of so many pages, the same for the same number. */
export function longPdf(pageCount: number): Uint8Array<ArrayBuffer> {
  const chance = chanceOf(`a book of ${pageCount} pages`);
  const pick = () => words[Math.floor(chance() * words.length)] ?? 'word';
  const pages = Array.from({ length: pageCount }, (_, page): MadeLine[] => {
    const chapter = Math.floor(page / pagesInChapter) + 1;
    const isFirst = page % pagesInChapter === 0;
    const head = { text: 'The Ledger of the River Towns', x: 72, y: 800, size: 9 };
    const foot = { text: String(page + 1), x: 290, y: 40, size: 9 };
    const title = { text: `Chapter ${chapter}`, x: 72, y: 740, size: 20 };
    const body = Array.from({ length: linesOnPage - (isFirst ? 5 : 0) }, (__, line): MadeLine => {
      const isStart = line % 8 === 0;
      const text = Array.from({ length: wordsInLine }, pick).join(' ');
      const y = (isFirst ? 700 : 770) - line * 15;
      return { text: isStart ? capital(text) : text, x: isStart ? 90 : 72, y, size: 11 };
    });
    return [head, ...(isFirst ? [title] : []), ...body, foot];
  });
  const outline = pages
    .map((_, page) => page)
    .filter((page) => page % pagesInChapter === 0)
    .map((page) => ({ title: `Chapter ${page / pagesInChapter + 1}`, page }));
  return makePdf({ title: 'The Ledger of the River Towns', pages, outline });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

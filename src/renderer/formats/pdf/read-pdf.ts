/** Reads PDF files: the words of their pages as one text, in which each block knows its place on its page. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Sheet } from '#core/text/sheet.ts';
import { failure, success } from '#shared/result.ts';
import type { FormatReader, GivenFile, ReadDocument, ReadOptions } from '../format.ts';
import { type BuiltDocument, buildDocument } from './build-document.ts';
import { loadWorkerEngine, type PdfEngine } from './engine.ts';
import { openPdf } from './open-pdf.ts';
import { factsOf, labelsOf, outlineOf, type PdfFacts, textOfPage } from './page-text.ts';
import type { PdfPage } from './pdf-text.ts';
import { isScan } from './scan.ts';

let engine: Promise<PdfEngine> | null = null;

/** Reads with the engine of a worker, which is loaded with the first PDF. */
export const readPdf: FormatReader = async (file, options) => {
  engine ??= loadWorkerEngine();
  return readPdfWith(await engine, file, options);
};

/** Taking the text off the pages is this share of the work. */
const takingShare = 0.9;
/** It is told how far the reading is when it is so much further: each time the screen is drawn anew. */
const toldStep = 0.02;

/** Reads `file` with `engine`; for the rest a `FormatReader`. */
export async function readPdfWith(
  engine: PdfEngine,
  file: GivenFile,
  given: ReadOptions,
): ReturnType<FormatReader> {
  const options = { ...given, onProgress: inSteps(given.onProgress) };
  const opened = await openPdf(engine, { ...file, password: options.password });
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  try {
    const { pages, unread } = await pagesOf(document, options);
    if (pages.length === 0) {
      const words = `“${file.name}” is a damaged PDF: none of its pages can be read; get it again.`;
      return failure({ kind: 'damaged', words });
    }
    if (await isScan(document, pages, engine)) return failure(noText(file, true));
    const built = await buildDocument(pages, await outlineOf(document), async (page) => {
      options.signal?.throwIfAborted();
      options.onProgress(takingShare + ((1 - takingShare) * (page + 1)) / pages.length);
    });
    if (built.sections.every(({ text }) => text === '')) return failure(noText(file, false));
    const sheets = pages.map(({ sheet }) => sheet);
    const facts = await factsOf(document);
    return success(documentOf(file, { built, facts, sheets, unread }));
  } finally {
    await close();
  }
}

function inSteps(tell: ReadOptions['onProgress']): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share < 1 && share - told < toldStep) return;
    told = share;
    tell?.(share);
  };
}

async function pagesOf(document: PDFDocumentProxy, { signal, onProgress }: ReadOptions) {
  const labels = await labelsOf(document);
  const pages: PdfPage[] = [];
  const unread: number[] = [];
  for (const [index, label] of labels.entries()) {
    signal?.throwIfAborted();
    try {
      const page = await document.getPage(index + 1);
      pages.push(await textOfPage(page, label));
      page.cleanup();
    } catch {
      // A page that is damaged leaves an empty one: those behind it keep their numbers.
      unread.push(index);
      const sheet = pages.at(-1)?.sheet ?? { width: 595, height: 842 };
      pages.push({ sheet: { ...sheet, label }, items: [] });
    }
    onProgress?.((takingShare * (index + 1)) / labels.length);
  }
  return { pages: unread.length === pages.length ? [] : pages, unread };
}

type Parts = {
  readonly built: BuiltDocument;
  readonly facts: PdfFacts;
  readonly sheets: readonly Sheet[];
  readonly unread: readonly number[];
};

function documentOf({ name }: GivenFile, { built, facts, sheets, unread }: Parts): ReadDocument {
  const { sections, firstHeading } = built;
  const title = facts.title ?? firstHeading ?? name.replace(/\.pdf$/i, '');
  const { author: byline, language } = facts;
  return {
    content: { title, byline, language, sections, sheets },
    format: 'pdf',
    encoding: null,
    images: [],
    warnings: unread.length === 0 ? [] : [unreadWords(name, unread)],
  };
}

function unreadWords(name: string, unread: readonly number[]): string {
  const numbers = unread.map((index) => index + 1);
  const some = numbers.slice(0, 5).join(', ');
  return numbers.length === 1
    ? `Page ${some} of “${name}” is damaged: it is shown as far as it goes, without its words.`
    : `${numbers.length} pages of “${name}” are damaged (${some}${numbers.length > 5 ? ' …' : ''}): they are shown as far as they go, without their words.`;
}

function noText({ name }: GivenFile, isOfPictures: boolean) {
  const words = isOfPictures
    ? `There is no text in “${name}”: its pages are pictures, as a scanner makes them; have a program recognise their text, and open what it gives.`
    : `There are no words in “${name}”.`;
  return { kind: 'empty' as const, words };
}

/** Tells a scan: pages that are pictures of a text, with no text of their own worth the name. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfEngine } from './engine.ts';
import type { PdfPage } from './pdf-text.ts';

/** A page of a scan has at most so many letters on average: a stamp or a library's mark. */
const mostLetters = 30;
/** So many of its pages are looked at. */
const pagesLookedAt = 3;

/** Whether the PDF has hardly any letters, and pictures on its pages. */
export async function isScan(
  document: PDFDocumentProxy,
  pages: readonly PdfPage[],
  { pdfjs }: PdfEngine,
): Promise<boolean> {
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
  if (letters > mostLetters * pages.length) return false;
  const step = Math.max(1, Math.floor(pages.length / pagesLookedAt));
  const { OPS } = pdfjs;
  const pictures = new Set<number>([
    ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
    ...[OPS.paintInlineImageXObjectGroup, OPS.paintImageXObjectRepeat],
  ]);
  for (let at = 0; at < pages.length; at += step) {
    const page = await document.getPage(at + 1).catch(() => null);
    if (page === null) continue;
    const { fnArray } = await page.getOperatorList();
    page.cleanup();
    if (!fnArray.some((operation) => pictures.has(operation))) return false;
  }
  return true;
}

function lettersOf({ items }: PdfPage): number {
  return items.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** Takes the text off a page of pdf.js, and what the PDF says of itself. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { orNull, outlineFits, placeOf } from './destination.ts';
import type { PdfItem, PdfOutlineEntry, PdfPage } from './pdf-text.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;
type TextStyle = TextContent['styles'][string];

/** The text of one page; what is on it in hidden layers too, as pdf.js gives it. */
export async function textOfPage(page: PDFPageProxy, label: string | null): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  return {
    sheet: { width: Math.max(1, width), height: Math.max(1, height), label },
    items: items.flatMap((item) =>
      'str' in item ? [itemOf(item, styles[item.fontName], transform as Matrix)] : [],
    ),
  };
}

/** The printed number of each page, where it is not simply its place. */
export async function labelsOf(document: PDFDocumentProxy): Promise<readonly (string | null)[]> {
  const labels = await orNull(document.getPageLabels());
  return Array.from({ length: document.numPages }, (_, at) => {
    const label = labels?.[at]?.trim() ?? '';
    return label === '' || label === String(at + 1) ? null : label.slice(0, 40);
  });
}

/** What a PDF says of itself; null where it says nothing of use. */
export type PdfFacts = {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
};

/** The facts of its metadata. */
export async function factsOf(document: PDFDocumentProxy): Promise<PdfFacts> {
  const found = await orNull(document.getMetadata());
  const info = (found?.info ?? {}) as Readonly<Record<string, unknown>>;
  const more = (name: string): unknown => found?.metadata?.get(name);
  const title = cleaned(info['Title']) ?? cleaned(more('dc:title'));
  return {
    title: title !== null && isTitle(title) ? title : null,
    author: cleaned(info['Author']) ?? cleaned(more('dc:creator')),
    language: languageOf(info['Language']) ?? languageOf(more('dc:language')),
  };
}

/** An outline with more entries, or deeper, is no outline for a reader. */
const mostEntries = 5_000;
const deepest = 8;

/** The entries of the outline in order, those that lead to a page of this PDF. */
export async function outlineOf(document: PDFDocumentProxy): Promise<readonly PdfOutlineEntry[]> {
  type Item = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];
  const entries: PdfOutlineEntry[] = [];
  const visit = async (items: readonly Item[], level: number) => {
    for (const { title, dest, items: below } of items) {
      if (entries.length >= mostEntries) return;
      const place = await placeOf(document, dest, outlineFits);
      const words = title.replace(/\s+/g, ' ').trim();
      if (place !== null && words !== '') entries.push({ title: words, level, ...place });
      if (level < deepest) await visit(below as Item[], level + 1);
    }
  };
  await visit((await orNull(document.getOutline())) ?? [], 1);
  return entries;
}

type Matrix = [number, number, number, number, number, number];

function itemOf(item: TextItem, style: TextStyle | undefined, page: Matrix): PdfItem {
  const [a, b, c, d, e, f] = multiplied(page, item.transform as Matrix);
  const isVertical = style?.vertical === true;
  const size = Math.hypot(c, d);
  const angle = (Math.atan2(b, a) * 180) / Math.PI + (isVertical ? 90 : 0);
  return {
    text: item.str,
    // Vertical writing hangs on its middle; a base line, seen along it, lies to the left of that.
    x: isVertical ? e - size * 0.38 : e,
    y: f,
    width: isVertical ? item.height : item.width,
    ...{ size, angle, font: item.fontName },
    isMonospaced: style?.fontFamily === 'monospace',
    isRightToLeft: item.dir === 'rtl',
  };
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
    ...([a * k + c * l + e, b * k + d * l + f] as const),
  ];
}

function cleaned(value: unknown): string | null {
  const text = Array.isArray(value) ? value.join(', ') : value;
  if (typeof text !== 'string') return null;
  const words = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  return words === '' ? null : words.slice(0, 500);
}

/** Many programs put the name of a file, or their own, where the title should be. */
function isTitle(title: string): boolean {
  return (
    /\p{L}/u.test(title) &&
    !/^(?:untitled|microsoft word|powerpoint|slide 1$|document\d*$)/i.test(title) &&
    !/^\S+\.(?:docx?|pdf|tex|dvi|indd|qxd|rtf|odt|html?|txt|pptx?)$/i.test(title)
  );
}

function languageOf(value: unknown): string | null {
  const tag = Array.isArray(value) ? value[0] : value;
  if (typeof tag !== 'string' || tag.trim() === '') return null;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    // What is no tag of a language says nothing.
    return null;
  }
}

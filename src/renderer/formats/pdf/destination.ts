/** Finds where a PDF's own addresses lead: a page, and a height on it. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A destination as pdf.js gives it: its name, or a page with how it is to be shown. */
export type Destination = string | readonly unknown[] | null;

/** A page by its index, and the height on it from the top in points; null where none is said. */
export type PagePlace = { readonly page: number; readonly y: number | null };

/** The way of showing that an entry of an outline gives a height by. */
export const outlineFits: Fits = { XYZ: 3 };

/** Where in a destination its height stands, by the way of showing. */
type Fits = Readonly<Record<string, number>>;

const everyFit: Fits = { XYZ: 3, FitH: 2, FitBH: 2, FitR: 5 };

/** The place that `dest` leads to; null where there is no such place in the PDF. */
export async function placeOf(
  document: PDFDocumentProxy,
  dest: Destination,
  fits = everyFit,
): Promise<PagePlace | null> {
  const explicit = typeof dest === 'string' ? await orNull(document.getDestination(dest)) : dest;
  if (!Array.isArray(explicit)) return null;
  const [target, fit] = explicit as [unknown, { name?: string } | undefined];
  const index =
    typeof target === 'number'
      ? target
      : await orNull(document.getPageIndex(target as Parameters<typeof document.getPageIndex>[0]));
  const isPage = Number.isInteger(index) && Number(index) >= 0 && Number(index) < document.numPages;
  if (index === null || !isPage) return null;
  const top: unknown = explicit[fits[fit?.name ?? ''] ?? -1];
  if (typeof top !== 'number') return { page: index, y: null };
  const page = await orNull(document.getPage(index + 1));
  const point = page?.getViewport({ scale: 1 }).convertToViewportPoint(0, top);
  return { page: index, y: point === undefined ? null : Number(point[1]) };
}

/** What a damaged part of a PDF gives is nothing; the rest of it is read all the same. */
export async function orNull<T>(value: Promise<T>): Promise<T | null> {
  try {
    return await value;
  } catch {
    return null;
  }
}

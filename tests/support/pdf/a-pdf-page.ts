/** Pages as pdf.js tells them, written by hand: for the tests of what is made of them. */
import type { PdfItem, PdfPage } from '../../../src/renderer/formats/pdf/pdf-text.ts';

/** An item with what every test leaves out; its letters are half as wide as high. */
export function anItem(text: string, x: number, y: number, more: Partial<PdfItem> = {}): PdfItem {
  const size = more.size ?? 10;
  return {
    ...{ text, x, y, size, width: text.length * size * 0.5, angle: 0, font: 'body' },
    ...{ isMonospaced: false, isRightToLeft: false, ...more },
  };
}

/** A page of A4 with these items. */
export function aPage(...items: readonly PdfItem[]): PdfPage {
  return { sheet: { width: 595, height: 842, label: null }, items };
}

/** Lines one below the other, from `y` on, at `x`. */
export function linesAt(
  x: number,
  y: number,
  texts: readonly string[],
  more: Partial<PdfItem> = {},
): readonly PdfItem[] {
  const leading = (more.size ?? 10) * 1.2;
  return texts.map((text, at) => anItem(text, x, y + at * leading, more));
}

/** The text of a PDF's pages as pdf.js tells it, before anything is made of it. */
import type { Sheet } from '#core/text/sheet.ts';

/** Characters that were written at one place, in one font. */
export type PdfItem = {
  /** In the order in which it is read; white space alone tells that words are apart. */
  readonly text: string;
  /** The start of the base line from the page's upper left corner, in points; the page is upright. */
  readonly x: number;
  readonly y: number;
  /** How far it goes along the base line, and the size of its font, in points. */
  readonly width: number;
  readonly size: number;
  /** The turn of the base line in degrees, clockwise; vertical writing has 90. */
  readonly angle: number;
  /** Equal for what is written in one font. */
  readonly font: string;
  readonly isMonospaced: boolean;
  readonly isRightToLeft: boolean;
};

/** One page: its size, and what is written on it in the order of the file. */
export type PdfPage = { readonly sheet: Sheet; readonly items: readonly PdfItem[] };

/** An entry of the outline that the PDF brings along. */
export type PdfOutlineEntry = {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** The index of the page it leads to, and the height there from the top in points, where it says one. */
  readonly page: number;
  readonly y: number | null;
};

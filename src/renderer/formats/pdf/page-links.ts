/** Reads the links of a PDF's page: where they stand on it, and what they lead to. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { SheetBox } from '#core/text/words-in-boxes.ts';
import { outsideAddress } from '../markup/addresses.ts';
import { type Destination, orNull } from './destination.ts';

/** A link: its boxes in points from the page's upper left corner, all of them on the page, at least one. */
export type PageLink = {
  readonly boxes: readonly SheetBox[];
  readonly aim: PageLinkAim;
};

/** An outside address that may be shown and then opened, or a destination that may turn out to be none. */
export type PageLinkAim =
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'inside'; readonly destination: Destination };

/** A page with more links has no reader: the first are kept. */
export const mostLinks = 1_000;

/** A link has at most so many lines. */
const mostBoxes = 50;

/** A box that is narrower or lower, in points, cannot be seen or hit. */
const leastSide = 1;

/**
 * The links of the page in the order of the file. What starts a program, runs a script, or leads to
 * another file is none; nor is what stands beside the page.
 */
export async function linksOfPage(page: PDFPageProxy): Promise<readonly PageLink[]> {
  const annotations: readonly Annotation[] = (await orNull(page.getAnnotations())) ?? [];
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const paper = { width, height, transform };
  const links: PageLink[] = [];
  for (const annotation of annotations) {
    if (links.length >= mostLinks) break;
    const aim = annotation.subtype === 'Link' ? aimOf(annotation) : null;
    if (aim === null) continue;
    const boxes = boxesOf(annotation, paper);
    if (boxes.length > 0) links.push({ boxes, aim });
  }
  return links;
}

/** What is used of an annotation; a file may say anything there. */
type Annotation = {
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly quadPoints?: unknown;
  readonly url?: unknown;
  readonly dest?: unknown;
};

type Paper = {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
};

function aimOf({ url, dest }: Annotation): PageLinkAim | null {
  if (typeof url === 'string') {
    const address = outsideAddress(url);
    return address === null ? null : { kind: 'outside', address };
  }
  const isNamed = typeof dest === 'string' && dest !== '';
  return isNamed || Array.isArray(dest) ? { kind: 'inside', destination: dest } : null;
}

/** The lines of the link where it has lines, or else the whole of it. */
function boxesOf({ rect, quadPoints }: Annotation, paper: Paper): readonly SheetBox[] {
  const quads = numbersOf(quadPoints);
  const lines: SheetBox[] = [];
  for (let at = 0; at + 8 <= quads.length && lines.length < mostBoxes; at += 8) {
    const box = boxAround(quads.slice(at, at + 8), paper);
    if (box !== null) lines.push(box);
  }
  if (lines.length > 0) return lines;
  const whole = boxAround(numbersOf(rect), paper);
  return whole === null ? [] : [whole];
}

/** The part on the page of the box around points `x, y, x, y …` of the file; null where there is none to see. */
function boxAround(points: readonly number[], { width, height, transform }: Paper) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    xs.push(a * x + c * y + e);
    ys.push(b * x + d * y + f);
  }
  const left = Math.max(0, Math.min(...xs));
  const right = Math.min(width, Math.max(...xs));
  const top = Math.max(0, Math.min(...ys));
  const bottom = Math.min(height, Math.max(...ys));
  const isThere = right - left >= leastSide && bottom - top >= leastSide;
  return isThere ? { left, top, right, bottom } : null;
}

function numbersOf(value: unknown): readonly number[] {
  const isList = Array.isArray(value) || value instanceof Float32Array;
  const numbers: unknown[] = isList ? [...value] : [];
  return numbers.every((one) => Number.isFinite(one)) ? (numbers as number[]) : [];
}

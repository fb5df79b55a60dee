/** Puts the links of a sheet into reading order and names them by the words under them. */
import { type SheetBox, wordsInBoxes } from '#core/text/words-in-boxes.ts';
import type { PageLink } from '../../../formats/pdf/page-links.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** A link as it is offered. */
export type SheetLink = PageLink & {
  /** The words under it; empty where there are none, as on a picture. */
  readonly words: string;
  /** The box around its boxes, in points. */
  readonly around: SheetBox;
};

/** A name says what a link is; a whole page of words does not. */
const longestName = 200;

/** The links in the order in which the words under them are read; those without words by their height. */
export function linksInOrder(
  links: readonly PageLink[],
  { pieces }: Pick<SheetLayout, 'pieces'>,
): readonly SheetLink[] {
  const runs = pieces.flatMap((piece) => piece.runs);
  const placed = links.map((link) => {
    const found = wordsInBoxes(runs, link.boxes);
    const words = found.map(({ run, start, end }) => runs[run]?.text.slice(start, end) ?? '');
    const around = boxAround(link.boxes);
    const [first] = found;
    const below = runs.findIndex(({ run }) => run.y > around.top);
    return {
      link: { ...link, around, words: words.join(' ').slice(0, longestName) },
      at: first?.run ?? (below === -1 ? runs.length : below - 0.5),
      from: first?.start ?? around.top,
    };
  });
  return placed.toSorted((a, b) => a.at - b.at || a.from - b.from).map(({ link }) => link);
}

/** What a link is called. */
export function nameOfLink({ words, aim }: Pick<SheetLink, 'words' | 'aim'>): string {
  if (words !== '') return words;
  return aim.kind === 'outside' ? aim.address : 'To another place of this document';
}

/** The link at a point of the sheet, in points; the last drawn where several are. */
export function linkAt(links: readonly SheetLink[], x: number, y: number): SheetLink | null {
  const isIn = ({ left, top, right, bottom }: SheetBox) =>
    left <= x && x <= right && top <= y && y <= bottom;
  return links.findLast(({ boxes }) => boxes.some(isIn)) ?? null;
}

function boxAround(boxes: readonly SheetBox[]): SheetBox {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

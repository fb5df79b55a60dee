/** Which highlights lie under a point of the window. */
import type { HighlightId, PlacedHighlight } from '#core/highlight/highlight.ts';
import type { PassageIndex } from '#core/text/passage-index.ts';
import type { PaintedText } from './paint.ts';
import { offsetOf } from './text-map.ts';

/** A caret is never further from a character that is really under the point, in pixels. */
const reach = 3;

/** The highlights under the point, the shortest first: the browser is asked once, the index answers. */
export function highlightsAtPoint(
  { root, blocks }: PaintedText,
  highlights: PassageIndex<PlacedHighlight>,
  x: number,
  y: number,
): readonly PlacedHighlight[] {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !(caret.offsetNode instanceof Text) || !root.contains(caret.offsetNode)) {
    return [];
  }
  const at = characterUnder(caret.offsetNode, caret.offset, x, y);
  if (at === null) return [];
  const offset = offsetOf(root, blocks, { node: caret.offsetNode, offset: at }, 'next');
  return offset === null ? [] : highlights.at(offset);
}

/** The highlight to choose: the one after the chosen one where it is hit again, else the first. */
export function nextHit(
  hits: readonly PlacedHighlight[],
  chosen: HighlightId | null,
): PlacedHighlight | null {
  const present = hits.findIndex(({ highlight }) => highlight.id === chosen);
  return hits[(present + 1) % Math.max(1, hits.length)] ?? null;
}

/** The character of `node` beside the caret that is under the point: a caret snaps to what is nearest. */
function characterUnder(node: Text, caret: number, x: number, y: number): number | null {
  const range = document.createRange();
  for (const start of [caret - 1, caret]) {
    if (start < 0 || start >= node.length) continue;
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const isUnder =
      x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
    if (isUnder && (x <= right || start === caret)) return start;
  }
  return null;
}

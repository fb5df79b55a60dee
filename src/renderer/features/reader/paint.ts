/** Paints passages through the CSS Custom Highlight API: no element is ever put around the text. */
import { highlightColours, overlapsOf, type PlacedHighlight } from '#core/highlight/highlight.ts';
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { rangeOfPassage } from './text-map.ts';

/** Paints `placed`, one registry entry for each colour and one for overlaps. */
export function paintHighlights(
  root: Element,
  blocks: readonly Block[],
  placed: readonly PlacedHighlight[],
): void {
  for (const colour of highlightColours) {
    const passages = placed
      .filter((one) => one.highlight.colour === colour)
      .map((one) => one.passage);
    paint(`plenum-${colour}`, root, blocks, passages, 1);
  }
  paint('plenum-overlap', root, blocks, overlapsOf(placed.map((one) => one.passage)), 2);
}

/** Paints the reading cursor, or nothing. */
export function paintCursor(root: Element, blocks: readonly Block[], cursor: Passage | null): void {
  paint('plenum-cursor', root, blocks, cursor === null ? [] : [cursor], 3);
}

/** Takes every paint of ours away. */
export function clearPaint(): void {
  for (const name of [...highlightColours, 'overlap', 'cursor']) {
    CSS.highlights.delete(`plenum-${name}`);
  }
}

function paint(
  name: string,
  root: Element,
  blocks: readonly Block[],
  passages: readonly Passage[],
  priority: number,
): void {
  const ranges = passages
    .map((passage) => rangeOfPassage(root, blocks, passage))
    .filter((range) => range !== null);
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

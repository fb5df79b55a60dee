/** Paints passages through the CSS Custom Highlight API: no element is ever put around the text. */
import './paint.css';
import { memoryLevels } from '#core/card/memory-of-text.ts';
import {
  type HighlightColour,
  highlightColours,
  overlapsOf,
  type PlacedHighlight,
} from '#core/highlight/highlight.ts';
import type { Block } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import type { PassageIndex } from '#core/text/passage-index.ts';
import { rangeOfPassage } from './text-map.ts';

/** What is painted beside the colours, in the order in which later ones lie above earlier ones. */
const layers = [
  ...memoryLevels.map((level) => `memory-${level}` as const),
  'overlap',
  'overlap-deep',
  'missed',
  'cursor',
  'found',
  'found-present',
  'arrived',
  'candidate',
  'proof',
] as const;

/** A layer of paint: a highlight's colour, or what its name says. */
export type PaintLayer = HighlightColour | (typeof layers)[number];

/** Text as the painter needs it: where it is drawn, and its blocks. */
export type PaintedText = { readonly root: Element; readonly blocks: readonly Block[] };

/** Paints the highlights that touch `near`, by colour, and where two, or three and more, lie on each other. */
export function paintHighlights(
  text: PaintedText,
  highlights: PassageIndex<PlacedHighlight>,
  near: Passage,
): void {
  const painted = highlights.touching(near);
  for (const colour of highlightColours) {
    const ofColour = painted.filter((one) => one.highlight.colour === colour);
    paint(text, colour, passagesOf(ofColour), near);
  }
  paint(text, 'overlap', overlapsOf(passagesOf(painted)), near);
  paint(text, 'overlap-deep', overlapsOf(passagesOf(painted), 3), near);
}

/** Paints `passages` as `layer`; what is far from `near` is left out, what leaves it is cut off. */
export function paint(
  { root, blocks }: PaintedText,
  layer: PaintLayer,
  passages: readonly Passage[],
  near: Passage,
): void {
  const ranges = passages
    .filter((one) => one.start < near.end && one.end > near.start)
    .map((one) => rangeOfPassage(root, blocks, within(one, near)))
    .filter((range) => range !== null);
  const name = `plenum-${layer}`;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = 1 + layers.indexOf(layer as (typeof layers)[number]);
  CSS.highlights.set(name, highlight);
}

/** Takes every paint of ours away. */
export function clearPaint(): void {
  for (const layer of [...highlightColours, ...layers]) CSS.highlights.delete(`plenum-${layer}`);
}

function passagesOf(placed: readonly PlacedHighlight[]): readonly Passage[] {
  return placed.map((one) => one.passage);
}

function within({ start, end }: Passage, near: Passage): Passage {
  return passage(Math.max(start, near.start), Math.min(end, near.end));
}

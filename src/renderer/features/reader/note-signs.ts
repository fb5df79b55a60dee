/** The small sign in the margin beside each block that has a note: drawn by the style sheet, not in the text. */
import type { PlacedHighlight } from '#core/highlight/highlight.ts';
import type { Passage } from '#core/text/passage.ts';
import type { PassageIndex } from '#core/text/passage-index.ts';
import type { PaintedText } from './paint.ts';
import { leafAt } from './text-map.ts';

/** The attribute of a leaf block in which a highlight with a note begins. */
const notedAttribute = 'data-noted';

/** Puts the signs beside the blocks near the window, and takes away those that are out of date. */
export function signNotes(
  { root, blocks }: PaintedText,
  highlights: PassageIndex<PlacedHighlight>,
  near: Passage,
): void {
  const noted = new Set<Element>();
  for (const { highlight, passage } of highlights.touching(near)) {
    const leaf = highlight.note.trim() === '' ? null : leafAt(root, blocks, passage.start);
    if (leaf !== null) noted.add(leaf);
  }
  for (const leaf of root.querySelectorAll(`[${notedAttribute}]`)) {
    if (!noted.has(leaf)) leaf.removeAttribute(notedAttribute);
  }
  for (const leaf of noted) leaf.setAttribute(notedAttribute, '');
}

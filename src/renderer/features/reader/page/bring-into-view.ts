/** Brings a passage into the window, drawn and at rest. */
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { rangeOfPassage } from '../text-map.ts';
import type { PageDrawing } from './page-drawing.ts';
import { topInset } from './view.ts';

type Text = { readonly blocks: readonly Block[]; readonly drawing: PageDrawing };

/** A passage that is brought into view comes to this part of the window's height. */
const comfortable = 0.3;

/** Frames in which the sizes of chunks that were only guessed may still move the text. */
const settlingFrames = 4;

/**
 * Scrolls so that `place` is well inside the window; not at all where it is, unless `always`. What is
 * far is jumped to, what is near is scrolled to, where the reader does not mind motion.
 */
export function bringIntoView(
  root: HTMLElement,
  { blocks, drawing }: Text,
  place: Passage,
  always = false,
): void {
  drawing.draw(place);
  let frames = settlingFrames;
  const step = (isFirst: boolean) => {
    const rectangle = rangeOfPassage(root, blocks, place)?.getBoundingClientRect();
    if (rectangle !== undefined) scrollTo(rectangle, isFirst, always);
    frames -= 1;
    if (frames > 0) requestAnimationFrame(() => step(false));
  };
  // React puts what was just asked for on the page in a microtask of its own, before this one.
  if (rangeOfPassage(root, blocks, place) === null) queueMicrotask(() => step(true));
  else step(true);

  function scrollTo({ top, bottom }: DOMRect, isFirst: boolean, isAlways: boolean): void {
    const isInside = top > topInset + innerHeight * 0.06 && bottom < innerHeight * 0.85;
    if (isInside && !(isAlways && isFirst)) return;
    const distance = top - innerHeight * comfortable;
    if (Math.abs(distance) < 2) return;
    const isNear = isFirst && Math.abs(distance) < innerHeight;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isNear && !isCalm) frames = 0;
    scrollBy({ top: distance, behavior: isNear && !isCalm ? 'smooth' : 'instant' });
  }
}

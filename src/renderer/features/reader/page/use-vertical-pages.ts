/** Counts the pages that vertical text fills, and keeps the count right. */
import { type RefObject, useLayoutEffect } from 'react';
import { endAttribute, startAttribute } from '../text-map.ts';
import { drawnEvent } from './page-drawing.ts';
import {
  pagesProperty,
  type VerticalPages,
  verticalPagesOf,
  writingAttribute,
} from './vertical-view.ts';

/**
 * Sets the number of pages on every part of `textRef` that is written from top to bottom: counted where it is
 * drawn, guessed from its characters where it is not. `look` is anything that changes with the look of the text.
 */
export function useVerticalPages(textRef: RefObject<HTMLElement | null>, look: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look fills other pages
  useLayoutEffect(() => {
    const root = textRef.current;
    if (root === null) return;
    let counted = new WeakMap<Element, number>();
    let size = '';
    const count = () => {
      const parts = [...root.querySelectorAll<HTMLElement>(`[${writingAttribute}]`)];
      if (parts.length === 0) return;
      root.style.setProperty('--vertical-width', `${root.clientWidth}px`);
      const present = `${root.clientWidth} ${innerHeight}`;
      if (present !== size) counted = new WeakMap();
      size = present;
      countPages(
        parts.filter((part) => !counted.has(part)),
        (part, pages) => counted.set(part, pages),
      );
    };
    const countAnew = () => {
      counted = new WeakMap();
      count();
    };
    const pictureCame = ({ target }: Event) => {
      const part = target instanceof Element ? target.closest(`[${writingAttribute}]`) : null;
      if (part !== null && counted.delete(part)) count();
    };
    let frame = 0;
    // In the next frame: a size that an observer changes itself is reported as a fault.
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(count);
    };
    count();
    const observer = new ResizeObserver(soon);
    observer.observe(root);
    root.addEventListener(drawnEvent, count);
    root.addEventListener('contentvisibilityautostatechange', soon);
    root.addEventListener('load', pictureCame, true);
    addEventListener('resize', soon);
    document.fonts.addEventListener('loadingdone', countAnew);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      root.removeEventListener(drawnEvent, count);
      root.removeEventListener('contentvisibilityautostatechange', soon);
      root.removeEventListener('load', pictureCame, true);
      removeEventListener('resize', soon);
      document.fonts.removeEventListener('loadingdone', countAnew);
    };
  }, [textRef, look]);
}

/** All are measured first, then all are told: the page is laid out once, and never grows shorter in between. */
function countPages(
  parts: readonly HTMLElement[],
  onCounted: (part: Element, pages: number) => void,
): void {
  const found = parts.flatMap((part) => {
    const pages = verticalPagesOf(part);
    if (pages === null) return [];
    const last = part.checkVisibility({ contentVisibilityAuto: true })
      ? part.lastElementChild
      : null;
    const count = last === null ? guessedPages(part, pages.length) : pagesUntil(last, pages);
    return [{ part, isThere: last !== null, count: Math.max(1, count) }];
  });
  for (const { part, isThere, count } of found) {
    part.style.setProperty(pagesProperty, String(count));
    if (isThere) onCounted(part, count);
  }
}

/** The pages until that on which the element ends: text that has no page yet stands on more of the same. */
function pagesUntil(element: Element, { top, pitch }: VerticalPages): number {
  return Math.ceil((element.getBoundingClientRect().bottom - top - 1) / pitch);
}

/** Every character is as wide as high, as they are in the scripts that are written so. */
function guessedPages(part: HTMLElement, length: number): number {
  const { fontSize, lineHeight } = getComputedStyle(part);
  const size = Number.parseFloat(fontSize);
  const line = Number.parseFloat(lineHeight) || size * 1.7;
  const onPage = (length / size) * Math.max(1, Math.floor(part.clientWidth / line));
  const characters =
    Number(part.getAttribute(endAttribute)) - Number(part.getAttribute(startAttribute));
  return Math.ceil(characters / Math.max(1, onPage));
}

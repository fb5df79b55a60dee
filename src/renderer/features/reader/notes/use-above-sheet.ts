/** Keeps the open passage in view where a narrow window shows its note as a sheet over the page. */
import { type RefObject, useLayoutEffect } from 'react';
import type { Marking } from '../marking/use-marking.ts';
import { visibleLines } from '../marking/visible-blocks.ts';

/** How much of the window the sheet may cover before the passage is brought above it. */
const room = 24;

/** Scrolls, when a highlight opens, by as much as the open card in `marginRef` covers of its first line. */
export function useAboveSheet(marking: Marking, marginRef: RefObject<HTMLElement | null>): void {
  const { textRef, readable, open } = marking;
  const id = open?.highlight.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the opening of another one scrolls
  useLayoutEffect(() => {
    const card = marginRef.current?.querySelector('[data-open="true"] [data-measured="true"]');
    const root = textRef.current;
    if (!card || root === null || open === null) return;
    if (getComputedStyle(card).position !== 'fixed') return;
    const line = visibleLines(root, readable.text.blocks, open.passage).find(
      ({ width }) => width > 0,
    );
    const covered = (line?.bottom ?? 0) - card.getBoundingClientRect().top + room;
    if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
  }, [id, marking.opening.open?.isWriting]);
}

/** Draws what comes near the window before it is seen, and the rest of the document when there is time. */
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { drawnEvent, type PageDrawing } from './page-drawing.ts';
import { stretchNear } from './view.ts';

/** Chunks are drawn this many window heights ahead of the reader. */
const heightsAhead = 1.5;

/** Keeps `drawing` ahead of the reader; all of it is drawn before printing and before all is selected. */
export function usePageDrawing(textRef: RefObject<HTMLElement | null>, drawing: PageDrawing): void {
  useLayoutEffect(() => {
    const root = textRef.current;
    if (root === null) return;
    const near = () => drawNear(root, drawing);
    const all = () => flushSync(drawing.drawAll);
    const allBeforeSelected = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') all();
    };
    near();
    // The places of a group's chunks are known only once it is open.
    root.addEventListener(drawnEvent, near);
    addEventListener('scroll', near, { passive: true });
    addEventListener('resize', near);
    addEventListener('beforeprint', all);
    addEventListener('keydown', allBeforeSelected);
    return () => {
      root.removeEventListener(drawnEvent, near);
      removeEventListener('scroll', near);
      removeEventListener('resize', near);
      removeEventListener('beforeprint', all);
      removeEventListener('keydown', allBeforeSelected);
    };
  }, [textRef, drawing]);
  useEffect(() => (drawing.fillsWhenIdle ? fillWhenIdle(drawing) : undefined), [drawing]);
}

function drawNear(root: Element, drawing: PageDrawing): void {
  if (drawing.isAllDrawn()) return;
  const near = stretchNear(root, innerHeight * heightsAhead);
  if (near !== null && !drawing.open(near)) drawing.draw(near);
}

/** One chunk is drawn in less than this, in milliseconds. */
const chunkMilliseconds = 8;

/** Draws chunk after chunk in idle moments: selecting, printing and reading aloud need all of them. */
function fillWhenIdle(drawing: PageDrawing): () => void {
  let request = 0;
  const fill = (deadline: IdleDeadline) => {
    do flushSync(drawing.drawNext);
    while (deadline.timeRemaining() > chunkMilliseconds && !drawing.isAllDrawn());
    if (!drawing.isAllDrawn()) request = requestIdleCallback(fill);
  };
  request = requestIdleCallback(fill);
  return () => cancelIdleCallback(request);
}

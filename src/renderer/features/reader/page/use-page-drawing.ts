/** Draws what comes near the window before it is seen, and the rest of the document when there is time. */
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import type { PageDrawing } from './page-drawing.ts';
import { chunksNear } from './view.ts';

/** Chunks are drawn this many window heights ahead of the reader. */
const heightsAhead = 1.5;

/** Keeps `drawing` ahead of the reader; all of it is drawn before printing and before all is selected. */
export function usePageDrawing(textRef: RefObject<HTMLElement | null>, drawing: PageDrawing): void {
  useLayoutEffect(() => drawNear(textRef.current, drawing), [textRef, drawing]);
  useEffect(() => {
    const near = () => flushSync(() => drawNear(textRef.current, drawing));
    const all = () => flushSync(drawing.drawAll);
    const allBeforeSelected = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') all();
    };
    addEventListener('scroll', near, { passive: true });
    addEventListener('resize', near);
    addEventListener('beforeprint', all);
    addEventListener('keydown', allBeforeSelected);
    const stopFilling = fillWhenIdle(drawing);
    return () => {
      removeEventListener('scroll', near);
      removeEventListener('resize', near);
      removeEventListener('beforeprint', all);
      removeEventListener('keydown', allBeforeSelected);
      stopFilling();
    };
  }, [textRef, drawing]);
}

function drawNear(root: Element | null, drawing: PageDrawing): void {
  if (root === null || drawing.nextUndrawn() === null) return;
  const { first, last } = chunksNear(root, innerHeight * heightsAhead);
  drawing.drawChunks(first, last);
}

/** Draws one chunk after the other, each in an idle moment: finding, selecting and reading aloud need them. */
function fillWhenIdle(drawing: PageDrawing): () => void {
  let request = 0;
  const fill = () => {
    const next = drawing.nextUndrawn();
    if (next === null) return;
    drawing.drawChunks(next, next);
    request = requestIdleCallback(fill);
  };
  request = requestIdleCallback(fill);
  return () => cancelIdleCallback(request);
}

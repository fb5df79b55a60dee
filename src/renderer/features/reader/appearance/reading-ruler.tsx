/** The reading ruler: a quiet band over the line that the pointer, or the reading cursor, is on. */
import { type RefObject, useEffect, useRef } from 'react';
import { verticalPagesOf } from '../page/vertical-view.ts';
import styles from './reading-ruler.module.css';

type ReadingRulerProps = { readonly textRef: RefObject<HTMLElement | null> };

/** Moves with the pointer over the text; with the reading cursor when that moves. */
export function ReadingRuler({ textRef }: ReadingRulerProps) {
  const band = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const put = (middle: number) => {
      const [element, text] = [band.current, textRef.current];
      if (element === null || text === null) return;
      const { left, width } = text.getBoundingClientRect();
      const line = Number.parseFloat(getComputedStyle(text).lineHeight);
      element.style.insetBlockStart = `${middle - line / 2}px`;
      element.style.blockSize = `${line}px`;
      element.style.insetInlineStart = `${left - 16}px`;
      element.style.inlineSize = `${width + 32}px`;
      element.hidden = false;
    };
    const point = ({ clientY, target }: PointerEvent) => {
      const isVertical = target instanceof Element && verticalPagesOf(target) !== null;
      if (!isVertical) put(clientY);
      else if (band.current !== null) band.current.hidden = true;
    };
    // After a key the cursor's paint has moved by the next frame.
    const key = () => requestAnimationFrame(() => putOnCursor(put));
    const text = textRef.current;
    text?.addEventListener('pointermove', point);
    text?.addEventListener('keyup', key);
    return () => {
      text?.removeEventListener('pointermove', point);
      text?.removeEventListener('keyup', key);
    };
  }, [textRef]);
  return <div ref={band} className={styles['ruler']} hidden aria-hidden="true" />;
}

/** The middle of the first line of the painted reading cursor. */
function putOnCursor(put: (middle: number) => void): void {
  const [range] = CSS.highlights.get('plenum-cursor') ?? [];
  if (!(range instanceof Range)) return;
  const [line] = range.getClientRects();
  if (line !== undefined) put((line.top + line.bottom) / 2);
}

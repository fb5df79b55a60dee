/** Which rows of a very long list are drawn: those in its window, and a few around. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** The rows to draw, and where. */
export type VirtualRows = {
  /** The scrolling box around the rows. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** The first row to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The height of one row, and of all of them, in CSS pixels. */
  readonly rowHeight: number;
  readonly height: number;
  /** How many whole rows the window shows. */
  readonly page: number;
  /** Scrolls as little as is needed for the row to be seen. */
  readonly show: (row: number) => void;
};

/** So many rows are drawn above and below the window. */
const around = 8;

/**
 * The window on `count` rows of `rowRem` root ems each, below a head that stays of `headRem`. Rows stand at
 * `row * rowHeight` inside a box of `height`.
 */
export function useVirtualRows(count: number, rowRem: number, headRem: number): VirtualRows {
  const box = useRef<HTMLDivElement>(null);
  const [rem, setRem] = useState(rootSize);
  const [rowHeight, headHeight] = [rowRem * rem, headRem * rem];
  const [visible, setVisible] = useState({ from: 0, to: around * 4, page: 10 });

  const look = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    const page = Math.max(1, Math.floor((element.clientHeight - headHeight) / rowHeight));
    // The even row: a new range is drawn at every other one.
    const first = Math.floor(element.scrollTop / rowHeight / 2) * 2;
    const [from, to] = [Math.max(0, first - around), first + page + 2 + around];
    setVisible((last) =>
      last.from === from && last.to === to && last.page === page ? last : { from, to, page },
    );
  }, [rowHeight, headHeight]);

  useLayoutEffect(look, [look]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => {
      setRem(rootSize());
      look();
    });
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [look]);

  const show = useCallback(
    (row: number) => {
      const element = box.current;
      if (element === null) return;
      const [top, room] = [row * rowHeight, element.clientHeight - headHeight];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + room) {
        element.scrollTop = top + rowHeight - room;
      }
      look();
    },
    [rowHeight, headHeight, look],
  );

  return {
    ...{ box, rowHeight, show, page: visible.page, height: count * rowHeight },
    from: Math.min(visible.from, Math.max(0, count - 1)),
    to: Math.min(visible.to, count),
  };
}

function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

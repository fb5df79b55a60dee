/** Which parts of a very long list are drawn, where the page itself scrolls: those in its window, and a few around. */
import { type RefObject, useEffect, useState } from 'react';

/** A list on the page, in root ems. */
export type PagePlace = {
  /** The stretch of the list that the window shows, with some around, from its top. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
};

/** So much is drawn above and below the window. */
const around = 24;
/** The stretch moves on by so much at a time: a new one is drawn at every other row or so. */
const step = 10;

/** How wide the list is and how much the window shows of it, in root ems, as far as that is known beforehand. */
export type FirstGuess = { readonly width: number; readonly height: number };

/** The window in root ems. */
export function windowSize(): FirstGuess {
  const rem = rootEm();
  return { width: document.documentElement.clientWidth / rem, height: innerHeight / rem };
}

/**
 * The place of the list in `box`. It is measured once it was shown, for the page would be laid out for that
 * twice; until then it stands as `guess` says.
 */
export function usePagePlace(
  box: RefObject<HTMLElement | null>,
  guess: () => FirstGuess,
): PagePlace {
  const [place, setPlace] = useState<PagePlace>(() => {
    const { width, height } = guess();
    return { from: 0, to: Math.ceil((height + around) / step) * step, width };
  });
  const look = () => {
    if (box.current === null) return;
    const rem = rootEm();
    const rectangle = box.current.getBoundingClientRect();
    const top = -rectangle.top / rem;
    const from = Math.floor((top - around) / step) * step;
    const to = Math.ceil((top + innerHeight / rem + around) / step) * step;
    const width = rectangle.width / rem;
    setPlace((last) =>
      last.from === from && last.to === to && last.width === width ? last : { from, to, width },
    );
  };
  // What stands above the list may have grown with this drawing.
  useEffect(() => afterFrame(look));
  useEffect(() => {
    const changes = ['scroll', 'resize'] as const;
    for (const change of changes) addEventListener(change, look, { passive: true });
    return () => {
      for (const change of changes) removeEventListener(change, look);
    };
  });
  return place;
}

function rootEm(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Calls `work` once the next frame is on the screen; the answer calls it off. */
function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

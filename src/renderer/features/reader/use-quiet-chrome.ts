/** When the tools step back: while the reader reads on. They return to whoever turns to them. */
import { useEffect, useState } from 'react';

/** Scrolling less than this, in pixels, is no sign of anything. */
const leastScroll = 12;

/** The pointer this near to the top of the window, in pixels, turns to the tools. */
const nearTop = 72;

/** `quiet` while reading on, `plain` else; `top` where the document's own title is still seen. */
export function useQuietChrome(): 'quiet' | 'plain' | 'top' {
  const [chrome, setChrome] = useState<'quiet' | 'plain' | 'top'>('top');
  useEffect(() => {
    let last = scrollY;
    const scroll = () => {
      const moved = scrollY - last;
      if (Math.abs(moved) < leastScroll) return;
      last = scrollY;
      if (scrollY < nearTop * 2) setChrome('top');
      else setChrome(moved > 0 ? 'quiet' : 'plain');
    };
    const point = ({ clientY }: PointerEvent) => {
      if (clientY < nearTop) setChrome((now) => (now === 'quiet' ? 'plain' : now));
    };
    addEventListener('scroll', scroll, { passive: true });
    addEventListener('pointermove', point, { passive: true });
    return () => {
      removeEventListener('scroll', scroll);
      removeEventListener('pointermove', point);
    };
  }, []);
  return chrome;
}

/** Says which stretch of the text is near the window, whenever that or its drawing changes. */
import { type Passage, passage } from '#core/text/passage.ts';
import { drawnEvent } from './page/page-drawing.ts';
import { stretchNear } from './page/view.ts';
import { startAttribute } from './text-map.ts';

/** What stands within this many window heights is near. */
const heightsNear = 1;

/** Calls `tell` at once and after each change; all of the text is near while it is printed. */
export function watchNear(root: Element, tell: (near: Passage) => void): () => void {
  let last: Passage | null = null;
  let isWaiting = false;
  const look = (isChanged: boolean) => {
    const near = stretchNear(root, innerHeight * heightsNear);
    if (near === null) return;
    if (!isChanged && near.start === last?.start && near.end === last.end) return;
    last = near;
    tell(near);
  };
  const move = () => look(false);
  const drawn = ({ target }: Event) => {
    const start = target instanceof Element ? Number(target.getAttribute(startAttribute)) : 0;
    const isNear = last === null || (start >= last.start && start < last.end);
    if (!isNear || isWaiting) return;
    isWaiting = true;
    queueMicrotask(() => {
      isWaiting = false;
      if (root.isConnected) look(true);
    });
  };
  const print = () => tell(passage(0, Number.MAX_SAFE_INTEGER));
  const printed = () => look(true);
  root.addEventListener(drawnEvent, drawn);
  addEventListener('scroll', move, { passive: true });
  addEventListener('resize', move);
  addEventListener('beforeprint', print);
  addEventListener('afterprint', printed);
  look(true);
  return () => {
    root.removeEventListener(drawnEvent, drawn);
    removeEventListener('scroll', move);
    removeEventListener('resize', move);
    removeEventListener('beforeprint', print);
    removeEventListener('afterprint', printed);
  };
}

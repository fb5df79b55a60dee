/** Keeps pictures on the sheets near the window: the nearest first, one at a time; far ones are let go. */
import type { OpenSheets } from '../../../formats/pdf/open-sheets.ts';
import { sheetAttribute } from '../text-map.ts';

/** Paints what is near, until it is stopped. */
export type SheetPainter = {
  /** The size of the sheets, or the pixels of the screen, may have changed: pictures are made anew. */
  readonly renew: () => void;
  readonly stop: () => void;
};

/** Sheets within so much of the window's height are painted, and within so much keep their picture. */
const paintedNear = '100% 0px';
const keptNear = '400% 0px';

/** A picture has at most so many pixels: above, a page is shown less sharp than the screen could. */
const mostPixels = 16_000_000;

/** The attribute of a sheet that cannot be painted, since its page is damaged. */
const damagedAttribute = 'data-damaged';

/** Paints the sheets in `root`. */
export function startPainting(root: Element, sheets: OpenSheets): SheetPainter {
  const near = new Set<Element>();
  const painted = new Map<Element, number>();
  let present: { readonly sheet: Element; readonly abort: AbortController } | null = null;
  let isStopped = false;

  const dpr = () => Math.min(devicePixelRatio, 3);
  const wantedScale = (sheet: Element) => {
    const { width, height } = sheet.getBoundingClientRect();
    const most = Math.sqrt(mostPixels / Math.max(1, width * height));
    const points = Number((sheet as HTMLElement).style.getPropertyValue('--sheet-width'));
    return (width / Math.max(1, points)) * Math.min(dpr(), most);
  };
  const isDue = (sheet: Element) =>
    Math.abs((painted.get(sheet) ?? 0) - wantedScale(sheet)) > wantedScale(sheet) * 0.02;

  async function work(): Promise<void> {
    if (present !== null || isStopped) return;
    const sheet = nearestOf([...near].filter(isDue));
    if (sheet === null) return;
    const abort = new AbortController();
    present = { sheet, abort };
    const scale = wantedScale(sheet);
    const index = Number(sheet.getAttribute(sheetAttribute));
    const canvas = document.createElement('canvas');
    canvas.ariaHidden = 'true';
    try {
      await sheets.paint(index, canvas, scale, abort.signal);
      if (!isStopped) put(sheet, canvas);
      painted.set(sheet, scale);
    } catch {
      // What was given up is wanted again when it is near again; a damaged page is not tried again.
      if (!abort.signal.aborted) {
        painted.set(sheet, scale);
        sheet.setAttribute(damagedAttribute, '');
      }
    }
    present = null;
    void work();
  }

  const entering = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      if (present !== null && !near.has(present.sheet)) present.abort.abort();
      void work();
    },
    { rootMargin: paintedNear },
  );
  const leaving = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting && painted.delete(target)) pictureOf(target)?.remove();
      }
    },
    { rootMargin: keptNear },
  );
  for (const sheet of root.children) {
    entering.observe(sheet);
    leaving.observe(sheet);
  }
  return {
    renew() {
      present?.abort.abort();
      void work();
    },
    stop() {
      isStopped = true;
      present?.abort.abort();
      entering.disconnect();
      leaving.disconnect();
      for (const sheet of root.children) pictureOf(sheet)?.remove();
    },
  };
}

/** The new picture takes the place of the old one, which was shown in its stead until now. */
function put(sheet: Element, canvas: HTMLCanvasElement): void {
  const old = pictureOf(sheet);
  if (old !== null) {
    // The pixels are freed at once, and not when they happen to be collected.
    old.width = 0;
    old.replaceWith(canvas);
  } else sheet.prepend(canvas);
}

function pictureOf(sheet: Element): HTMLCanvasElement | null {
  return sheet.querySelector('canvas');
}

/** The sheet nearest to the middle of the window. */
function nearestOf(sheets: readonly Element[]): Element | null {
  const distance = (sheet: Element) => {
    const { top, bottom } = sheet.getBoundingClientRect();
    const middle = innerHeight / 2;
    return top <= middle && bottom >= middle
      ? 0
      : Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
  };
  return sheets.reduce<Element | null>(
    (best, sheet) => (best === null || distance(sheet) < distance(best) ? sheet : best),
    null,
  );
}

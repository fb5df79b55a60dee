/** Reads the links of the sheets, finds the one under the pointer, and follows one. */
import { type MouseEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import type { OpenSheets } from '../../../formats/pdf/open-sheets.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { sheetAttribute } from '../text-map.ts';
import type { SheetDrawing } from './document-sheets.tsx';
import { linkAt, linksInOrder, type SheetLink } from './linked-words.ts';
import { type LinkSource, linkAttribute } from './sheet-links.tsx';
import type { SheetCommands } from './use-sheet-commands.ts';

/** The links of the open sheets. */
export type SheetLinksDesk = {
  readonly source: LinkSource | null;
  /** Handles a click on the text; answers whether it was on a link, which is then followed. */
  readonly follow: (event: MouseEvent) => boolean;
  /** What is to be seen of a link that led nowhere; null a moment after. */
  readonly told: string | null;
  /** Shows whether the pointer is on a link. */
  readonly point: (event: MouseEvent) => void;
};

/** What is told where a link leads nowhere, and for how long it is to be seen. */
const leadsNowhere = 'This link leads to no page that is in the document.';
const toldMilliseconds = 6_000;

/** The links of `drawing`'s sheets; none while their pages are not open. */
export function useSheetLinks(
  textRef: RefObject<HTMLElement | null>,
  drawing: SheetDrawing | null,
  sheets: OpenSheets | null,
  { goTo }: Pick<SheetCommands, 'goTo'>,
): SheetLinksDesk {
  const { host } = useSurroundings();
  const announce = useAnnounce();
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), toldMilliseconds);
    return () => clearTimeout(timer);
  }, [told]);
  const shelf = useMemo(() => (sheets === null ? null : shelfOf(sheets)), [sheets]);

  async function follow({ aim }: SheetLink, isByKey: boolean): Promise<void> {
    if (aim.kind === 'outside') {
      await host.openOutsideLink(aim.address);
      return;
    }
    const place = (await sheets?.placeOf(aim.destination)) ?? null;
    const sheet = place === null ? undefined : drawing?.chunks[place.page]?.sheet;
    if (place === null || sheet === undefined) {
      announce(leadsNowhere);
      setTold(leadsNowhere);
      return;
    }
    goTo(place.page, Math.min(1, Math.max(0, (place.y ?? 0) / sheet.height)));
    if (isByKey) focusOn(textRef.current?.children[place.page]);
  }

  return {
    source: shelf?.read ?? null,
    told,
    follow(event) {
      const found = shelf === null ? null : (focusedLink(event, shelf) ?? linkUnder(event, shelf));
      if (found === null) return false;
      event.preventDefault();
      void follow(found, event.detail === 0);
      return true;
    },
    point(event) {
      if (shelf === null || event.buttons !== 0) return;
      const sheet = sheetOf(event);
      const isOn = linkUnder(event, shelf) !== null;
      if (isOn !== (sheet?.hasAttribute(onLinkAttribute) ?? false)) {
        sheet?.toggleAttribute(onLinkAttribute, isOn);
      }
    },
  };
}

const onLinkAttribute = 'data-on-link';

type Shelf = {
  readonly read: LinkSource;
  /** The links of a sheet that were read, by its index. */
  readonly known: ReadonlyMap<number, readonly SheetLink[]>;
};

function shelfOf(sheets: OpenSheets): Shelf {
  const known = new Map<number, readonly SheetLink[]>();
  return {
    known,
    async read(layout) {
      const links =
        known.get(layout.index) ?? linksInOrder(await sheets.linksOf(layout.index), layout);
      known.set(layout.index, links);
      return links;
    },
  };
}

function sheetOf({ target }: MouseEvent): Element | null {
  return target instanceof Element ? target.closest(`[${sheetAttribute}]`) : null;
}

function linksOn(sheet: Element, { known }: Shelf): readonly SheetLink[] {
  return known.get(Number(sheet.getAttribute(sheetAttribute))) ?? [];
}

/** The link that the keys pressed. */
function focusedLink(event: MouseEvent, shelf: Shelf): SheetLink | null {
  const sheet = sheetOf(event);
  const link = (event.target as Element).closest(`[${linkAttribute}]`);
  if (sheet === null || link === null) return null;
  return linksOn(sheet, shelf)[Number(link.getAttribute(linkAttribute))] ?? null;
}

/** The link under the pointer; none where it has selected words. */
function linkUnder(event: MouseEvent, shelf: Shelf): SheetLink | null {
  const sheet = sheetOf(event);
  const isSelecting = event.type !== 'mousemove' && getSelection()?.isCollapsed === false;
  if (sheet === null || isSelecting) return null;
  const { left, top, width } = sheet.getBoundingClientRect();
  const points = Number((sheet as HTMLElement).style.getPropertyValue('--sheet-width'));
  const scale = width / Math.max(1, points);
  return linkAt(
    linksOn(sheet, shelf),
    (event.clientX - left) / scale,
    (event.clientY - top) / scale,
  );
}

/** What is reached by Tab next stands on the sheet that the link led to. */
function focusOn(sheet: Element | undefined): void {
  if (!(sheet instanceof HTMLElement)) return;
  sheet.tabIndex = -1;
  sheet.focus({ preventScroll: true });
  sheet.addEventListener('blur', () => sheet.removeAttribute('tabindex'), { once: true });
}

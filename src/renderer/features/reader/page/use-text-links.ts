/** Follows the links of the text: to another place of the document, or outside after the reader agreed. */
import type { MouseEvent } from 'react';
import { linkPlaces } from '#core/text/link-places.ts';
import { passage } from '#core/text/passage.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { Jumps } from '../progress/use-jump-history.ts';
import type { ReadableDocument } from '../use-opened-document.ts';

/** Handles a click on the text; answers whether it was on a link, which is then followed. */
export function useTextLinks(
  { revision }: ReadableDocument,
  { jumpTo }: Pick<Jumps, 'jumpTo'>,
): (event: MouseEvent) => boolean {
  const { host } = useSurroundings();
  const announce = useAnnounce();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href') ?? null;
    if (href === null) return false;
    event.preventDefault();
    if (!href.startsWith('#')) {
      void host.openOutsideLink(href);
      return true;
    }
    const place = linkPlaces(revision.content.sections).get(href.slice(1));
    if (place === undefined) announce('This link leads to nothing that is in the text.');
    else jumpTo(passage(place, place + 1));
    return true;
  };
}

/** Follows a note's link: to a document, to a highlight's passage, or outside. */
import { useLocation } from 'wouter';
import type { NoteLink } from '#core/note/note-link.ts';
import { addressOfPassage } from '../../../desk/places/passage-address.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { documentOf } from '../../../storage/documents.ts';
import { highlightOf } from '../../../storage/highlights.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { Marking } from '../marking/use-marking.ts';

/** Goes where the link leads; a link whose target is gone is told. */
export function useFollowLink(marking: Marking): (link: NoteLink) => Promise<void> {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  return async (link) => {
    if (link.kind === 'outside') {
      await host.openOutsideLink(link.url);
      return;
    }
    if (link.kind === 'document') {
      const document = await documentOf(store, link.id);
      if (document === null) announce('This document is no longer in the library.');
      else navigate(`/read/${document.id}`);
      return;
    }
    const highlight = await highlightOf(store, link.id);
    if (highlight === null) announce('This highlight is no longer there.');
    else if (highlight.documentId === marking.readable.document.id) marking.show(highlight);
    else navigate(addressOfPassage(highlight.documentId, highlight.anchor));
  };
}

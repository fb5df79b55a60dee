/** What the reader can do to highlights, each act announced. */
import { describePassage } from '#core/anchor/anchor.ts';
import {
  type Highlight,
  type HighlightColour,
  highlightColourNames,
} from '#core/highlight/highlight.ts';
import { type Passage, trimPassage } from '#core/text/passage.ts';
import { addHighlight, changeHighlight, deleteHighlight } from '../../storage/highlights.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSurroundings } from '../surroundings.tsx';
import type { ReadableDocument } from './use-opened-document.ts';

/** The acts over one document's highlights. */
export function useHighlightActs({ document: record, text }: ReadableDocument) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  return {
    /** Marks `subject`; null, and said why, where there is nothing that can be marked. */
    async mark(subject: Passage | null, colour: HighlightColour): Promise<Highlight | null> {
      const trimmed = subject === null ? null : trimPassage(text.text, subject);
      if (trimmed === null) {
        announce('Nothing is selected to mark.');
        return null;
      }
      const described = describePassage(text, trimmed);
      if (!described.ok) {
        announce(`This passage cannot be marked: ${described.error.kind}.`);
        return null;
      }
      const highlight = await addHighlight(store, record.id, described.value, colour);
      announce(`Marked as ${highlightColourNames[colour]}.`);
      return highlight;
    },
    async remove(highlight: Highlight): Promise<void> {
      await deleteHighlight(store, highlight.id);
      announce('Highlight deleted.');
    },
    async annotate(highlight: Highlight, note: string): Promise<void> {
      await changeHighlight(store, highlight.id, { note });
      announce('Note kept.');
    },
  };
}

/** What the reader can do to highlights, each act announced with its words. */
import { describePassage } from '#core/anchor/anchor.ts';
import {
  type Highlight,
  type HighlightColour,
  highlightColourNames,
} from '#core/highlight/highlight.ts';
import { type Passage, quoteOf, trimPassage } from '#core/text/passage.ts';
import { shortened } from '#core/text/shortened.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { atCommit } from '../../../storage/act.ts';
import { addHighlight, changeHighlight, deleteHighlight } from '../../../storage/highlights.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { tagsOfNote } from '../notes/note-reader.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { refusalWords } from './refusal-words.ts';

/** The acts over one document's highlights. */
export function useHighlightActs({ document: record, text }: ReadableDocument) {
  const { store } = useSurroundings();
  const announce = useAnnounce();

  /** The anchor of `subject`; null, and said why, where it cannot be marked. */
  function anchorOf(subject: Passage | null) {
    const trimmed = subject === null ? null : trimPassage(text.text, subject);
    if (trimmed === null) {
      announce('Nothing is selected to mark.');
      return null;
    }
    const described = describePassage(text, trimmed);
    if (described.ok) return described.value;
    announce(`This passage cannot be marked. ${refusalWords(described.error)}`);
    return null;
  }

  return {
    /** Marks `subject`; null, and said why, where there is nothing that can be marked. */
    async mark(subject: Passage | null, colour: HighlightColour): Promise<Highlight | null> {
      const anchor = anchorOf(subject);
      if (anchor === null) return null;
      const going = atCommit(store);
      const highlight = await addHighlight(going.store, record.id, anchor, colour);
      // What is seen can be used at once; it is said when it is kept.
      void going
        .acknowledged()
        .then(() =>
          announce(`Marked as ${highlightColourNames[colour]}. ${shortened(anchor.quote)}`),
        );
      return highlight;
    },
    async recolour(highlight: Highlight, colour: HighlightColour): Promise<void> {
      await changeHighlight(store, highlight.id, { colour });
      announce(`Changed to ${highlightColourNames[colour]}. ${shortened(highlight.anchor.quote)}`);
    },
    async resize(highlight: Highlight, to: Passage): Promise<void> {
      const anchor = anchorOf(to);
      if (anchor === null) return;
      await changeHighlight(store, highlight.id, { anchor });
      announce(`Resized. ${shortened(quoteOf(text.text, to))}`);
    },
    async remove(highlight: Highlight): Promise<void> {
      await deleteHighlight(store, highlight.id);
      announce(`Highlight deleted. ${shortened(highlight.anchor.quote)}`);
    },
    async annotate(highlight: Highlight, note: string): Promise<void> {
      const tags = await tagsOfNote(note, highlight.tags);
      await changeHighlight(store, highlight.id, { note, tags });
      announce('Note kept.');
    },
  };
}

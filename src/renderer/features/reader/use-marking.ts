/** What the reader can do with the page: move, select, mark, note, make a card. */
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { describePassage } from '#core/anchor/anchor.ts';
import {
  type Highlight,
  type HighlightColour,
  type HighlightId,
  highlightColourNames,
  highlightColours,
  highlightsAt,
} from '#core/highlight/highlight.ts';
import { type Passage, passage, quoteOf, trimPassage } from '#core/text/passage.ts';
import { sentenceAround } from '#core/text/sentence.ts';
import { addHighlight, changeHighlight, deleteHighlight } from '../../storage/highlights.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSurroundings } from '../surroundings.tsx';
import { moveCursor, passageOfCursor, type ReadingCursor } from './reading-cursor.ts';
import { offsetOf } from './text-map.ts';
import { type ReadableDocument, usePlacedHighlights } from './use-opened-document.ts';
import { usePaint } from './use-paint.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useSelectedPassage } from './use-selected-passage.ts';

/** The reader's state and acts over one document. */
export function useMarking(
  readable: ReadableDocument,
  target: number | null,
  onMakeCard: (highlight: Highlight, sentence: string) => void,
) {
  const { document: record, text, sentences } = readable;
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const textRef = useRef<HTMLElement>(null);
  const highlights = usePlacedHighlights(record.id, text);
  const [cursor, setCursor] = useState<ReadingCursor | null>(null);
  const [chosen, setChosen] = useState<HighlightId | null>(null);
  const [selected, clearSelection] = useSelectedPassage(textRef, text.blocks);
  const underCursor = cursor === null ? null : passageOfCursor(cursor, sentences);
  const subject = selected?.passage ?? underCursor;
  usePaint(textRef, text.blocks, highlights.placed, selected === null ? underCursor : null);
  const scrollTo = useReadingPlace(textRef, readable, target);

  useEffect(() => {
    if (underCursor !== null) scrollTo(underCursor);
  }, [underCursor?.start, underCursor?.end]);

  async function keep(colour: HighlightColour): Promise<Highlight | null> {
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
    setChosen(highlight.id);
    clearSelection();
    return highlight;
  }

  function makeCard(highlight: Highlight): void {
    const { start, end } = highlight.anchor;
    const around = sentenceAround(text.text, passage(start, end), text.language ?? undefined);
    onMakeCard(highlight, quoteOf(text.text, around));
  }

  async function markForCard(): Promise<void> {
    const covering = subject === null ? null : sameHighlight(highlights.placed, subject);
    const highlight = covering ?? (await keep('key-fact'));
    if (highlight !== null) makeCard(highlight);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
    const colour = /^[1-5]$/.test(event.key) ? highlightColours[Number(event.key) - 1] : undefined;
    if (step !== undefined) {
      const moved = moveCursor(cursor, step, event.shiftKey, sentences.length);
      setCursor(moved);
      const reached = moved === null ? undefined : sentences[moved.focus];
      if (reached !== undefined) announce(quoteOf(text.text, reached));
    } else if (colour !== undefined) void keep(colour);
    else if (event.key === 'c') void markForCard();
    else if (event.key === 'Escape') setCursor(null);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const root = textRef.current;
    const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
    if (root === null || caret === null || getSelection()?.isCollapsed === false) return;
    const point = { node: caret.startContainer, offset: caret.startOffset };
    const at = offsetOf(root, text.blocks, point, 'next');
    const [hit] = at === null ? [] : highlightsAt(highlights.placed, at);
    setChosen(hit?.highlight.id ?? null);
  }

  return {
    ...{ textRef, highlights, chosen, makeCard, markForCard, onKeyDown, onClick },
    bar: selected?.rectangle ?? null,
    mark: (colour: HighlightColour) => void keep(colour),
    cancel: clearSelection,
    show: (highlight: Highlight) => {
      setChosen(highlight.id);
      const found = highlights.placed.find((one) => one.highlight.id === highlight.id);
      if (found !== undefined) scrollTo(found.passage);
    },
    remove: async (highlight: Highlight) => {
      await deleteHighlight(store, highlight.id);
      announce('Highlight deleted.');
    },
    annotate: async (highlight: Highlight, note: string) => {
      await changeHighlight(store, highlight.id, { note });
      announce('Note kept.');
    },
  };
}

function sameHighlight(
  placed: readonly { highlight: Highlight; passage: Passage }[],
  subject: Passage,
): Highlight | null {
  const same = placed.find(
    (one) => one.passage.start === subject.start && one.passage.end === subject.end,
  );
  return same?.highlight ?? null;
}

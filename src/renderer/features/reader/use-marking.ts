/** What the reader can do with the page: move, select, mark, make a card. */
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import {
  type Highlight,
  type HighlightColour,
  type HighlightId,
  highlightColours,
  highlightsAt,
  type PlacedHighlight,
} from '#core/highlight/highlight.ts';
import { type Passage, passage, quoteOf } from '#core/text/passage.ts';
import { sentenceAround } from '#core/text/sentence.ts';
import { offsetOf } from './text-map.ts';
import { useHighlightActs } from './use-highlight-acts.ts';
import { type ReadableDocument, usePlacedHighlights } from './use-opened-document.ts';
import { usePaint } from './use-paint.ts';
import { useReadingCursor } from './use-reading-cursor.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useSelectedPassage } from './use-selected-passage.ts';

/** The reader's state and acts over one document. */
export function useMarking(
  readable: ReadableDocument,
  target: number | null,
  onMakeCard: (highlight: Highlight, sentence: string) => void,
) {
  const { document: record, text } = readable;
  const textRef = useRef<HTMLElement>(null);
  const highlights = usePlacedHighlights(record.id, text);
  const [chosen, setChosen] = useState<HighlightId | null>(null);
  const [selected, clearSelection] = useSelectedPassage(textRef, text.blocks);
  const scrollTo = useReadingPlace(textRef, readable, target);
  const cursor = useReadingCursor(readable, scrollTo);
  const acts = useHighlightActs(readable);
  const subject = selected?.passage ?? cursor.passage;
  usePaint(textRef, text.blocks, highlights.placed, selected === null ? cursor.passage : null);

  async function mark(colour: HighlightColour): Promise<Highlight | null> {
    const highlight = await acts.mark(subject, colour);
    if (highlight === null) return null;
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
    const highlight = highlightOf(highlights.placed, subject) ?? (await mark('key-fact'));
    if (highlight !== null) makeCard(highlight);
  }

  return {
    ...{ textRef, highlights, chosen, makeCard, markForCard, mark },
    ...{ remove: acts.remove, annotate: acts.annotate },
    bar: selected?.rectangle ?? null,
    cancel: clearSelection,
    onKeyDown: (event: KeyboardEvent) =>
      obeyKey(event, {
        cursor,
        mark: (colour) => void mark(colour),
        card: () => void markForCard(),
      }),
    onClick(event: MouseEvent): void {
      const offset = clickedOffset(textRef.current, readable, event);
      const [hit] = offset === null ? [] : highlightsAt(highlights.placed, offset);
      setChosen(hit?.highlight.id ?? null);
    },
    show(highlight: Highlight): void {
      setChosen(highlight.id);
      const found = highlights.placed.find((one) => one.highlight.id === highlight.id);
      if (found !== undefined) scrollTo(found.passage);
    },
  };
}

type KeyActs = {
  readonly cursor: Pick<ReturnType<typeof useReadingCursor>, 'move' | 'drop'>;
  readonly mark: (colour: HighlightColour) => void;
  readonly card: () => void;
};

/** Does what the key says; a key that says nothing here is left to the browser. */
function obeyKey(event: KeyboardEvent, { cursor, mark, card }: KeyActs): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const colour = highlightColours[Number(event.key) - 1];
  if (event.key === 'ArrowRight') cursor.move(1, event.shiftKey);
  else if (event.key === 'ArrowLeft') cursor.move(-1, event.shiftKey);
  else if (event.key === 'Escape') cursor.drop();
  else if (event.key === 'c') card();
  else if (colour !== undefined) mark(colour);
  else return;
  event.preventDefault();
}

/** The offset of the text under a click; null where text was selected or none is there. */
function clickedOffset(
  root: HTMLElement | null,
  { text }: ReadableDocument,
  { clientX, clientY }: MouseEvent,
): number | null {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  if (root === null || caret === null || getSelection()?.isCollapsed === false) return null;
  const point = { node: caret.startContainer, offset: caret.startOffset };
  return offsetOf(root, text.blocks, point, 'next');
}

/** The highlight of exactly this passage. */
function highlightOf(
  placed: readonly PlacedHighlight[],
  subject: Passage | null,
): Highlight | null {
  const same = placed.find(
    (one) => one.passage.start === subject?.start && one.passage.end === subject.end,
  );
  return same?.highlight ?? null;
}

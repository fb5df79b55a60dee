/** What marking one document rests on: the highlights with their places, the selection, the cursor. */
import { useMemo, useRef, useState } from 'react';
import type { HighlightColour, PlacedHighlight } from '#core/highlight/highlight.ts';
import { useReadingCursor, useUnitText } from '../keys/use-reading-cursor.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { usePaint } from '../use-paint.ts';
import { usePlacedHighlights } from '../use-placed-highlights.ts';
import { type Arrival, useReadingPlace } from '../use-reading-place.ts';
import { useHighlightActs } from './use-highlight-acts.ts';
import { useOpenHighlight } from './use-open-highlight.ts';
import { useSelectedPassage } from './use-selected-passage.ts';
import { topOffset } from './visible-blocks.ts';

export type MarkingState = ReturnType<typeof useMarkingState>;

/** Holds the state, and keeps the painted page in step with it. */
export function useMarkingState(readable: ReadableDocument, arrival: Arrival) {
  const { document: record, text } = readable;
  const textRef = useRef<HTMLElement>(null);
  const { placed: found, unplaced } = usePlacedHighlights(record.id, text);
  const placed = useMemo(() => inOrder(found), [found]);
  const [resized, setResized] = useState<PlacedHighlight | null>(null);
  const [lastColour, setLastColour] = useState<HighlightColour>('key-fact');
  const opening = useOpenHighlight();
  const [selected, clearSelection] = useSelectedPassage(textRef, text.blocks);
  const scrollTo = useReadingPlace(textRef, readable, arrival);
  const source = useUnitText(readable);
  const cursor = useReadingCursor(source, () => topOffset(textRef.current, text.blocks), scrollTo);
  const acts = useHighlightActs(readable);
  const open = placed.find((one) => one.highlight.id === opening.open?.id) ?? null;
  const painted = useMemo(() => withResized(placed, resized), [placed, resized]);
  const isCursorShown = selected === null && open === null;
  usePaint(textRef, text.blocks, painted, isCursorShown ? cursor.passage : null);
  return {
    ...{ readable, textRef, placed, unplaced, opening, open, selected, clearSelection },
    ...{ source, cursor, scrollTo, acts, lastColour, setLastColour, setResized },
    /** The open highlight's passage, with the end that is being dragged where it is. */
    openPassage: (resized ?? open)?.passage ?? null,
    /** What an act is about: the selection, the open highlight, or else the cursor. */
    subject: selected?.passage ?? open?.passage ?? cursor.passage,
  };
}

/** A highlight that was found elsewhere than it was made may stand in another order. */
function inOrder(placed: readonly PlacedHighlight[]): readonly PlacedHighlight[] {
  return [...placed].sort(
    (a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end,
  );
}

function withResized(
  placed: readonly PlacedHighlight[],
  resized: PlacedHighlight | null,
): readonly PlacedHighlight[] {
  if (resized === null) return placed;
  return placed.map((one) => (one.highlight.id === resized.highlight.id ? resized : one));
}

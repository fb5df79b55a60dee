/** All that is between the reader and the text, but marking: look, outline, finding, jumps, coverage. */
import { type RefObject, useMemo, useState } from 'react';
import type { PlacedHighlight } from '#core/highlight/highlight.ts';
import { citationOf } from '#core/text/citation.ts';
import { type OutlineEntry, outlineIndexAt, outlineOf } from '#core/text/outline.ts';
import { passage, quoteOf } from '#core/text/passage.ts';
import { cardedHighlightsOf } from '../../storage/cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useStored } from '../surroundings.tsx';
import { useAppearance } from './appearance/appearance.ts';
import { useFocusMode } from './appearance/use-focus-mode.ts';
import { cardedLayer, markedLayer, readLayer } from './coverage/coverage-layer.ts';
import { useCoverage } from './coverage/use-coverage.ts';
import { useFind } from './find/use-find.ts';
import { isOutlineBeside } from './outline/outline-sheet.tsx';
import { useGuessedSizes } from './page/use-guessed-sizes.ts';
import { useHeldPlace } from './page/use-held-place.ts';
import { usePageDrawing } from './page/use-page-drawing.ts';
import { copyText } from './progress/copy-text.ts';
import { useJumpHistory } from './progress/use-jump-history.ts';
import { passageOfRange } from './text-map.ts';
import type { ReadableDocument } from './use-opened-document.ts';
import { useReadingKeys } from './use-reading-keys.ts';

/** The reading surface of one document whose text is drawn into `textRef`. */
export function useReadingSurface(
  textRef: RefObject<HTMLElement | null>,
  readable: ReadableDocument,
  placed: readonly PlacedHighlight[],
) {
  const { text, drawing } = readable;
  const appearance = useAppearance();
  useGuessedSizes(textRef, text.text, appearance);
  useHeldPlace(textRef);
  usePageDrawing(textRef, drawing);
  useFocusMode(textRef, appearance.isFocused);
  const outline = useMemo(() => outlineOf(text.text, text.blocks), [text]);
  const [isOutlineOpen, setIsOutlineOpen] = useState(false);
  const toggleOutline = () => setIsOutlineOpen(!isOutlineOpen);
  const jumps = useJumpHistory(textRef, readable);
  const find = useFind(textRef, readable, jumps.remember);
  const layers = useCoverageLayers(textRef, readable, placed);
  const copyWithCitation = useCopyWithCitation(textRef, readable);

  useReadingKeys(() => textRef.current, {
    find: () => done(find.open),
    findNext: () => done(() => find.go(1)),
    findPrevious: () => done(() => find.go(-1)),
    goBack: () => jumps.step('back'),
    goForward: () => jumps.step('forward'),
    copyWithCitation,
    toggleOutline: () => done(toggleOutline),
  });

  return {
    ...{ appearance, outline, isOutlineOpen, toggleOutline, jumps, find, layers },
    ...{ copyWithCitation },
    goToHeading({ start }: OutlineEntry): void {
      jumps.jumpTo(passage(start, start + 1));
      if (!isOutlineBeside()) setIsOutlineOpen(false);
    },
    goToOffset(offset: number): void {
      jumps.jumpTo(passage(offset, offset + 1));
    },
    headingAt: (offset: number) => outline[outlineIndexAt(outline, offset)]?.title ?? null,
  };
}

function useCoverageLayers(
  textRef: RefObject<HTMLElement | null>,
  readable: ReadableDocument,
  placed: readonly PlacedHighlight[],
) {
  const { document: record, text } = readable;
  const coverage = useCoverage(textRef, readable);
  const carded = useStored((store) => cardedHighlightsOf(store, record.id), [record.id]);
  const { length } = text.text;
  return useMemo(
    () => [
      readLayer(coverage, length),
      markedLayer(placed),
      cardedLayer(placed, carded ?? new Set()),
    ],
    [coverage, length, placed, carded],
  );
}

/** Copies what is selected, or what the reading cursor is on, with where it is from. */
function useCopyWithCitation(
  textRef: RefObject<HTMLElement | null>,
  { document: record, text }: ReadableDocument,
): () => boolean {
  const announce = useAnnounce();
  return () => {
    const root = textRef.current;
    const range = rangeToCopy();
    const chosen = root && range && passageOfRange(root, text.blocks, range);
    if (!chosen) {
      announce('Nothing is selected to copy.');
      return false;
    }
    const isCopied = copyText(citationOf(record, quoteOf(text.text, chosen)));
    announce(isCopied ? 'Copied with its citation.' : 'The clipboard did not take it.');
    return isCopied;
  };
}

function rangeToCopy(): Range | null {
  const selection = getSelection();
  if (selection !== null && !selection.isCollapsed) return selection.getRangeAt(0);
  const [cursor] = CSS.highlights.get('plenum-cursor') ?? [];
  return cursor instanceof Range ? cursor : null;
}

function done(work: () => void): true {
  work();
  return true;
}

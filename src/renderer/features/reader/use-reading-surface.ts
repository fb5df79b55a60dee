/** All that is between the reader and the text, but marking: look, outline, finding, jumps, coverage. */
import { type RefObject, useMemo, useState } from 'react';
import type { Card } from '#core/card/card.ts';
import type { PassageMemory } from '#core/card/memory-of-text.ts';
import type { PlacedHighlight } from '#core/highlight/highlight.ts';
import { citationOf } from '#core/text/citation.ts';
import { type OutlineEntry, outlineIndexAt, outlineOf } from '#core/text/outline.ts';
import { passage, quoteOf } from '#core/text/passage.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useAppearance } from './appearance/appearance.ts';
import { useFocusMode } from './appearance/use-focus-mode.ts';
import {
  markedLayer,
  readLayer,
  rememberedLayer,
  type TestedPassage,
  testedLayer,
} from './coverage/coverage-layer.ts';
import { useCoverage } from './coverage/use-coverage.ts';
import { useMissedPaint } from './coverage/use-missed-paint.ts';
import { useTested } from './coverage/use-tested.ts';
import { useFind } from './find/use-find.ts';
import { useTextMemory } from './memory/use-text-memory.ts';
import { isOutlineBeside } from './outline/outline-sheet.tsx';
import { useGuessedSizes } from './page/use-guessed-sizes.ts';
import { useHeldPlace } from './page/use-held-place.ts';
import { useKeptAcrossWritings } from './page/use-kept-across-writings.ts';
import { usePageDrawing } from './page/use-page-drawing.ts';
import { useVerticalPages } from './page/use-vertical-pages.ts';
import { copyText } from './progress/copy-text.ts';
import { useJumpHistory } from './progress/use-jump-history.ts';
import type { ViewedDocument } from './sheets/use-document-view.ts';
import { useSheetCommands } from './sheets/use-sheet-commands.ts';
import { passageOfRange } from './text-map.ts';
import type { ReadableDocument } from './use-opened-document.ts';
import { useReadingKeys } from './use-reading-keys.ts';

/** What is drawn over the text. */
type SurfaceParts = {
  readonly placed: readonly PlacedHighlight[];
  /** The document's cards that have a passage; undefined while they are read. */
  readonly cards: readonly Card[] | undefined;
  readonly isFromQuiz: boolean;
};

/**
 * The reading surface of one document whose text is drawn into `textRef`. Who comes from a quiz sees what was missed
 * in it.
 */
export function useReadingSurface(
  textRef: RefObject<HTMLElement | null>,
  viewed: ViewedDocument,
  { placed, cards, isFromQuiz }: SurfaceParts,
) {
  const { readable } = viewed;
  const { text, drawing } = readable;
  const appearance = useAppearance();
  useGuessedSizes(textRef, viewed.view === 'sheets' ? null : text.text, appearance);
  useVerticalPages(textRef, appearance);
  useKeptAcrossWritings(textRef, readable, appearance.isHorizontal);
  useHeldPlace(textRef);
  usePageDrawing(textRef, drawing);
  useFocusMode(textRef, appearance.isFocused);
  const outline = useMemo(
    () => outlineOf(text.text, text.blocks, readable.revision.content.sections),
    [text, readable.revision],
  );
  const [isOutlineOpen, setIsOutlineOpen] = useState(false);
  const toggleOutline = () => setIsOutlineOpen(!isOutlineOpen);
  const jumps = useJumpHistory(textRef, readable);
  const find = useFind(textRef, readable, jumps.remember);
  const memory = useTextMemory(readable, cards);
  const tested = useTested(readable);
  useMissedPaint(textRef, text.blocks, tested, isFromQuiz);
  const layers = useCoverageLayers(textRef, readable, placed, { memory, tested });
  const copyWithCitation = useCopyWithCitation(textRef, readable);
  const sheetCommands = useSheetCommands(textRef, viewed, jumps);

  useReadingKeys(() => textRef.current, {
    find: () => done(find.open),
    findNext: () => done(() => find.go(1)),
    findPrevious: () => done(() => find.go(-1)),
    goBack: () => jumps.step('back'),
    goForward: () => jumps.step('forward'),
    copyWithCitation,
    toggleOutline: () => done(toggleOutline),
    switchView: sheetCommands.switchView,
    askPage: sheetCommands.askPage,
    larger: () => sheetCommands.zoom(1),
    smaller: () => sheetCommands.zoom(-1),
    fitWidth: sheetCommands.fitWidth,
  });

  return {
    ...{ appearance, outline, isOutlineOpen, toggleOutline, jumps, find, layers, memory },
    ...{ copyWithCitation, sheetCommands },
    goToHeading({ start }: OutlineEntry): void {
      jumps.jumpTo(passage(start, start + 1));
      if (!isOutlineBeside()) setIsOutlineOpen(false);
    },
    goToSection(heading: string): void {
      const entry = outline.find(({ title }) => title === heading);
      if (entry !== undefined) jumps.jumpTo(passage(entry.start, entry.start + 1));
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
  {
    memory,
    tested,
  }: { readonly memory: readonly PassageMemory[]; readonly tested: readonly TestedPassage[] },
) {
  const coverage = useCoverage(textRef, readable);
  const { length } = readable.text.text;
  return useMemo(
    () => [
      readLayer(coverage, length),
      markedLayer(placed),
      rememberedLayer(memory),
      testedLayer(tested),
    ],
    [coverage, length, placed, memory, tested],
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

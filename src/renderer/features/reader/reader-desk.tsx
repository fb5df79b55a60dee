/** The desk of one open document: the page with its tools, and its marks and panels beside it. */
import { type ReactNode, type RefObject, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { DocumentId } from '#core/text/document.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { cardsWithPassageOf } from '../../storage/revisions.ts';
import { Asked } from '../../ui/asked.tsx';
import { OnItsWay } from '../../ui/on-its-way.tsx';
import { appearanceStyle } from './appearance/appearance-style.ts';
import { ReadingRuler } from './appearance/reading-ruler.tsx';
import { CoverageStrip } from './coverage/coverage-strip.tsx';
import { FactsPanel } from './facts/later-facts.ts';
import { FindBar } from './find/find-bar.tsx';
import { ReaderKeysDialog } from './keys/reader-keys-dialog.tsx';
import { useMarking } from './marking/use-marking.ts';
import { MemoryButton } from './memory/memory-button.tsx';
import { MemoryPanel } from './memory/memory-panel.tsx';
import { reviewPath } from './memory/memory-words.ts';
import { Notes } from './notes/notes.tsx';
import type { Panels } from './notes/use-panels.ts';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { OutlineSheet } from './outline/outline-sheet.tsx';
import { AboutDocument } from './progress/about-document.tsx';
import { usePresentStretch } from './progress/use-present-stretch.ts';
import { ReaderBar } from './reader-bar.tsx';
import { ReaderPage } from './reader-page.tsx';
import styles from './reader-screen.module.css';
import type { WayBack } from './return/return-to-card.tsx';
import type { ViewedDocument } from './sheets/use-document-view.ts';
import { ViewSwitch } from './sheets/view-switch.tsx';
import { TrayButton } from './tray/tray-button.tsx';
import { TrayPanel } from './tray/tray-panel.tsx';
import { useTray } from './tray/use-tray.ts';
import { useArrival } from './use-arrival.ts';
import type { ReadableDocument } from './use-opened-document.ts';
import { useReadingSurface } from './use-reading-surface.ts';

export type ReaderScreenProps = {
  readonly documentId: string;
  /** The offset to show first; null for where reading stopped. */
  readonly target: number | null;
  /** Where the passage that begins at `target` ends; null where it is no passage that was found. */
  readonly targetEnd: number | null;
  /** Whether the tray is to be open. */
  readonly hasTray: boolean;
  /** Whether the notes are to be listed. */
  readonly hasNotes: boolean;
  /** The card or the question that the reader comes from; null where from none. */
  readonly wayBack: WayBack | null;
  readonly tools: ReactNode;
  /** Offers to read the document's file in another way. */
  readonly onReadAnew: (documentId: DocumentId) => void;
  readonly onMakeCard: (highlight: Highlight, sentence: string) => void;
};

type DeskProps = Pick<
  ReaderScreenProps,
  'target' | 'targetEnd' | 'wayBack' | 'onMakeCard' | 'onReadAnew'
> & {
  readonly viewed: ViewedDocument;
  readonly panels: Panels;
};

/** Everything that is done with the text that is open. */
export function Desk({ viewed, target, targetEnd, wayBack, panels, ...rest }: DeskProps) {
  const { onMakeCard, onReadAnew } = rest;
  const { readable, view } = viewed;
  const marking = useMarking(readable, { target, targetEnd }, onMakeCard);
  const { textRef, placed } = marking;
  const { id } = readable.document;
  const cards = useStored((store) => cardsWithPassageOf(store, id), [id]);
  const isFromQuiz = wayBack?.path.startsWith('/quiz/') === true;
  const surface = useReadingSurface(textRef, viewed, { placed, cards, isFromQuiz });
  const tray = useTray(marking, cards);
  useArrival(textRef, readable, marking.cursor, surface.jumps, { target, targetEnd });
  const [, navigate] = useLocation();
  useDeskArrival(viewed, textRef);
  return (
    <div style={appearanceStyle(surface.appearance)}>
      <ReaderBar
        {...{ textRef, readable, jumps: surface.jumps, find: surface.find }}
        outline={{ isOpen: surface.isOutlineOpen, toggle: surface.toggleOutline }}
        hasAppearance={view !== 'sheets'}
      >
        {view !== null && <ViewSwitch view={view} onSwitch={surface.sheetCommands.switchView} />}
        <TrayButton
          tray={tray}
          isOpen={panels.hasTray}
          onToggle={panels.hasTray ? panels.closeTray : panels.showTray}
        />
        <MemoryButton isOpen={panels.hasMemory} onToggle={panels.toggleMemory} />
        <AboutDocument
          readable={readable}
          summaries={surface.layers.map(({ summary }) => summary)}
          onCopyWithCitation={surface.copyWithCitation}
          onReadAnew={() => onReadAnew(readable.document.id)}
        />
      </ReaderBar>
      <FindBar find={surface.find} />
      <div
        className={styles['desk']}
        data-beside={panels.takesMargin || undefined}
        data-view={view ?? undefined}
      >
        <Navigation {...{ textRef, readable, surface }} />
        <ReaderPage
          {...{ viewed, marking, panels, tray }}
          sheetCommands={surface.sheetCommands}
          onReview={() => navigate(reviewPath(readable.document.id, null))}
          isFocused={surface.appearance.isFocused}
          jumps={surface.jumps}
        />
        <Notes marking={marking} panels={panels} waiting={tray.waiting.length} />
        {panels.facts !== null && (
          <Asked part={FactsPanel} onLeave={panels.closeFacts}>
            <FactsPanel
              {...{ readable, marking }}
              request={panels.facts}
              onClose={panels.closeFacts}
            />
          </Asked>
        )}
        {panels.hasTray && (
          <TrayPanel {...{ tray, marking }} turn={panels.trayTurn} onClose={panels.closeTray} />
        )}
        {panels.hasMemory && (
          <MemoryPanel
            {...{ marking, passages: surface.memory, outline: surface.outline }}
            onGo={surface.goToSection}
            onClose={panels.toggleMemory}
          />
        )}
      </div>
      {surface.appearance.hasRuler && <ReadingRuler textRef={textRef} />}
      {marking.coming.isComing && <OnItsWay onLeave={marking.coming.leave} />}
      {panels.hasKeys && <ReaderKeysDialog onClose={panels.closeKeys} />}
    </div>
  );
}

/** Names the window, and gives the focus to the text that a switch of the view brought. */
function useDeskArrival(
  { readable, place }: ViewedDocument,
  textRef: RefObject<HTMLElement | null>,
): void {
  const { title } = readable.document;
  useEffect(() => {
    document.title = `${title} – Plenum`;
  }, [title]);
  useEffect(() => {
    if (place !== null) textRef.current?.focus({ preventScroll: true });
  }, [place, textRef]);
}

type NavigationProps = {
  readonly textRef: RefObject<HTMLElement | null>;
  readonly readable: ReadableDocument;
  readonly surface: ReturnType<typeof useReadingSurface>;
};

/** What moves with the reader: the outline at one side of the page, the coverage strip at the other. */
function Navigation({ textRef, readable, surface }: NavigationProps) {
  const { text } = readable;
  const seen = usePresentStretch(textRef, text.blocks);
  return (
    <>
      {surface.isOutlineOpen && (
        <OutlineSheet onClose={surface.toggleOutline}>
          <OutlinePanel
            outline={surface.outline}
            place={seen?.start ?? 0}
            onGo={surface.goToHeading}
          />
        </OutlineSheet>
      )}
      <CoverageStrip
        length={text.text.length}
        layers={surface.layers}
        seen={seen}
        headingAt={surface.headingAt}
        onJump={surface.goToOffset}
      />
    </>
  );
}

/** The reader: the document's page with its tools, and its marks and notes beside it. */
import { type ReactNode, type RefObject, useEffect } from 'react';
import type { Highlight } from '#core/highlight/highlight.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Places } from '../places.tsx';
import { appearanceStyle } from './appearance/appearance-style.ts';
import { ReadingRuler } from './appearance/reading-ruler.tsx';
import { CoverageStrip } from './coverage/coverage-strip.tsx';
import { FindBar } from './find/find-bar.tsx';
import { KeysDialog } from './keys/keys-dialog.tsx';
import { useMarking } from './marking/use-marking.ts';
import { Notes } from './notes/notes.tsx';
import { ReaderTools } from './notes/reader-tools.tsx';
import { type Panels, usePanels } from './notes/use-panels.ts';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { OutlineSheet } from './outline/outline-sheet.tsx';
import { AboutDocument } from './progress/about-document.tsx';
import { usePresentStretch } from './progress/use-present-stretch.ts';
import { ReaderBar } from './reader-bar.tsx';
import { ReaderPage } from './reader-page.tsx';
import styles from './reader-screen.module.css';
import { type ReadableDocument, useReadableDocument } from './use-opened-document.ts';
import { useReadingSurface } from './use-reading-surface.ts';

type ReaderScreenProps = {
  readonly documentId: string;
  /** The offset to show first; null for where reading stopped. */
  readonly target: number | null;
  readonly tools: ReactNode;
  readonly onMakeCard: (highlight: Highlight, sentence: string) => void;
};

/** Reads and marks one document. */
export function ReaderScreen({ documentId, tools, ...rest }: ReaderScreenProps) {
  const readable = useReadableDocument(documentId);
  const panels = usePanels();
  return (
    <>
      <TopBar
        tools={
          <>
            <ReaderTools panels={panels} />
            {tools}
          </>
        }
      >
        <Places current={null} />
      </TopBar>
      {readable === null && (
        <main className={styles['missing']}>
          <Notice title="This document is not in the library.">
            <p>It may have been removed. The library lists what there is.</p>
          </Notice>
        </main>
      )}
      {readable && (
        <Desk key={readable.revision.id} readable={readable} panels={panels} {...rest} />
      )}
    </>
  );
}

type DeskProps = Pick<ReaderScreenProps, 'target' | 'onMakeCard'> & {
  readonly readable: ReadableDocument;
  readonly panels: Panels;
};

function Desk({ readable, target, onMakeCard, panels }: DeskProps) {
  const marking = useMarking(readable, target, onMakeCard);
  const { textRef, placed } = marking;
  const surface = useReadingSurface(textRef, readable, placed);
  const { title } = readable.document;
  useEffect(() => {
    document.title = `${title} – Plenum`;
  }, [title]);
  return (
    <div style={appearanceStyle(surface.appearance)}>
      <ReaderBar
        {...{ textRef, readable, jumps: surface.jumps, find: surface.find }}
        outline={{ isOpen: surface.isOutlineOpen, toggle: surface.toggleOutline }}
      >
        <AboutDocument
          readable={readable}
          summaries={surface.layers.map(({ summary }) => summary)}
          onCopyWithCitation={surface.copyWithCitation}
        />
      </ReaderBar>
      <FindBar find={surface.find} />
      <div className={styles['desk']}>
        <Navigation {...{ textRef, readable, surface }} />
        <ReaderPage {...{ readable, marking, panels, isFocused: surface.appearance.isFocused }} />
        <Notes marking={marking} panels={panels} />
      </div>
      {surface.appearance.hasRuler && <ReadingRuler textRef={textRef} />}
      {panels.hasKeys && <KeysDialog onClose={panels.closeKeys} />}
    </div>
  );
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

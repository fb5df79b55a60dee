/** The reader: the document's page with its tools, and its marks beside it. */
import { type ReactNode, type RefObject, useEffect } from 'react';
import type { Highlight } from '#core/highlight/highlight.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Places } from '../places.tsx';
import { appearanceStyle } from './appearance/appearance-style.ts';
import { ReadingRuler } from './appearance/reading-ruler.tsx';
import { CoverageStrip } from './coverage/coverage-strip.tsx';
import { FindBar } from './find/find-bar.tsx';
import { HighlightList } from './highlight-list.tsx';
import { MarkBar } from './mark-bar.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { OutlineSheet } from './outline/outline-sheet.tsx';
import { DocumentText } from './page/document-text.tsx';
import { AboutDocument } from './progress/about-document.tsx';
import { usePresentStretch } from './progress/use-present-stretch.ts';
import { ReaderBar } from './reader-bar.tsx';
import styles from './reader-screen.module.css';
import { useMarking } from './use-marking.ts';
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
  return (
    <>
      <TopBar tools={tools}>
        <Places current={null} />
      </TopBar>
      {readable === null && (
        <main className={styles['missing']}>
          <Notice title="This document is not in the library.">
            <p>It may have been removed. The library lists what there is.</p>
          </Notice>
        </main>
      )}
      {readable && <Desk key={readable.revision.id} readable={readable} {...rest} />}
    </>
  );
}

type DeskProps = Pick<ReaderScreenProps, 'target' | 'onMakeCard'> & {
  readonly readable: ReadableDocument;
};

function Desk({ readable, target, onMakeCard }: DeskProps) {
  const marking = useMarking(readable, target, onMakeCard);
  const { textRef, highlights } = marking;
  const surface = useReadingSurface(textRef, readable, highlights.placed);
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
        <Page {...{ readable, marking, isFocused: surface.appearance.isFocused }} />
        <MarksBeside marking={marking} onJump={surface.jumps.remember} />
      </div>
      {surface.appearance.hasRuler && <ReadingRuler textRef={textRef} />}
    </div>
  );
}

type Marking = ReturnType<typeof useMarking>;

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

type PageProps = {
  readonly readable: ReadableDocument;
  readonly marking: Marking;
  readonly isFocused: boolean;
};

/** The page itself, with the bar that marks the selection. */
function Page({ readable, marking, isFocused }: PageProps) {
  const { document: record, revision, drawing } = readable;
  return (
    <main className={styles['page']}>
      <article
        ref={marking.textRef}
        className={styles['text']}
        data-byline={record.byline !== null || undefined}
        data-focus-mode={isFocused || undefined}
        lang={revision.content.language ?? 'en'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys of the reading cursor
        tabIndex={0}
        aria-label={record.title}
        aria-describedby="reading-keys"
        onKeyDown={marking.onKeyDown}
        onClick={marking.onClick}
      >
        <DocumentText drawing={drawing} />
      </article>
      <p id="reading-keys" className={styles['facts']}>
        Arrow keys move by sentence, Shift widens, 1 to 5 mark, c makes a card. Ctrl+F finds, o
        shows the outline.
      </p>
      {marking.bar !== null && (
        <MarkBar
          beside={marking.bar}
          onMark={(colour) => void marking.mark(colour)}
          onCard={marking.markForCard}
          onCancel={marking.cancel}
        />
      )}
    </main>
  );
}

type MarksBesideProps = { readonly marking: Marking; readonly onJump: () => void };

/** The marks and notes beside the page. */
function MarksBeside({ marking, onJump }: MarksBesideProps) {
  return (
    <HighlightList
      {...marking.highlights}
      chosen={marking.chosen}
      onShow={(highlight) => {
        onJump();
        marking.show(highlight);
      }}
      onCard={marking.makeCard}
      onDelete={marking.remove}
      onNote={marking.annotate}
    />
  );
}

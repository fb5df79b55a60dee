/** The reader: the document's page, its marks beside it, and the ways to mark. */
import { type ReactNode, useEffect } from 'react';
import type { Highlight } from '#core/highlight/highlight.ts';
import { readingMinutes } from '#core/text/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Places } from '../places.tsx';
import { HighlightList } from './highlight-list.tsx';
import { MarkBar } from './mark-bar.tsx';
import { DocumentText } from './page/document-text.tsx';
import { useGuessedSizes } from './page/use-guessed-sizes.ts';
import { usePageDrawing } from './page/use-page-drawing.ts';
import styles from './reader-screen.module.css';
import { useMarking } from './use-marking.ts';
import { type ReadableDocument, useReadableDocument } from './use-opened-document.ts';

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
      {readable && <Page key={readable.revision.id} readable={readable} {...rest} />}
    </>
  );
}

type PageProps = Pick<ReaderScreenProps, 'target' | 'onMakeCard'> & {
  readonly readable: ReadableDocument;
};

function Page({ readable, target, onMakeCard }: PageProps) {
  const { document: record, revision } = readable;
  const marking = useMarking(readable, target, onMakeCard);
  useGuessedSizes(marking.textRef, readable.text.text, null);
  usePageDrawing(marking.textRef, readable.drawing);
  useEffect(() => {
    document.title = `${record.title} – Plenum`;
  }, [record.title]);
  const minutes = Math.max(1, Math.round(readingMinutes(record.words)));
  return (
    <div className={styles['desk']}>
      <main className={styles['page']}>
        <article
          ref={marking.textRef}
          className={styles['text']}
          lang={revision.content.language ?? 'en'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys of the reading cursor
          tabIndex={0}
          aria-label={record.title}
          aria-describedby="reading-keys"
          onKeyDown={marking.onKeyDown}
          onClick={marking.onClick}
        >
          <DocumentText drawing={readable.drawing} />
        </article>
        <p id="reading-keys" className={styles['facts']}>
          {record.words.toLocaleString('en')} words, about {minutes} minutes. Arrow keys move by
          sentence, Shift widens, 1 to 5 mark, c makes a card.
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
      <HighlightList
        {...marking.highlights}
        chosen={marking.chosen}
        onShow={marking.show}
        onCard={marking.makeCard}
        onDelete={marking.remove}
        onNote={marking.annotate}
      />
    </div>
  );
}

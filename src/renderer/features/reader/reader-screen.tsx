/** The reader: the document's page, its marks beside it, and the ways to mark. */
import { type ReactNode, useEffect } from 'react';
import type { Highlight } from '#core/highlight/highlight.ts';
import { readingMinutes } from '#core/text/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Places } from '../places.tsx';
import { DocumentText } from './document-text.tsx';
import { chordLabel } from './keys/chord.ts';
import { useKeymap } from './keys/kept-keymap.ts';
import { KeysDialog } from './keys/keys-dialog.tsx';
import { ReadingTools } from './keys/reading-tools.tsx';
import { useKeyCommands } from './keys/use-key-commands.ts';
import { MarkingLayer } from './marking/marking-layer.tsx';
import { useMarking } from './marking/use-marking.ts';
import { useTextPointer } from './marking/use-text-pointer.ts';
import { Notes } from './notes/notes.tsx';
import { ReaderTools } from './notes/reader-tools.tsx';
import { type Panels, usePanels } from './notes/use-panels.ts';
import styles from './reader-screen.module.css';
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
        <Page key={readable.revision.id} readable={readable} panels={panels} {...rest} />
      )}
    </>
  );
}

type PageProps = Pick<ReaderScreenProps, 'target' | 'onMakeCard'> & {
  readonly readable: ReadableDocument;
  readonly panels: Panels;
};

function Page({ readable, target, onMakeCard, panels }: PageProps) {
  const { document: record, revision } = readable;
  const marking = useMarking(readable, target, onMakeCard);
  const pointer = useTextPointer(marking);
  const keys = useKeyCommands(marking, {
    onShowKeys: panels.showKeys,
    onShowNotes: panels.toggleNotes,
    onWriteDocumentNote: panels.writeDocumentNote,
  });
  const [{ chords }] = useKeymap();
  useEffect(() => {
    document.title = `${record.title} – Plenum`;
  }, [record.title]);
  const minutes = Math.max(1, Math.round(readingMinutes(record.words)));
  return (
    <div className={styles['desk']}>
      <main className={styles['page']}>
        <ReadingTools onRun={keys.run} />
        <article
          ref={marking.textRef}
          className={styles['text']}
          lang={revision.content.language ?? 'en'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys of the reading cursor
          tabIndex={0}
          aria-label={record.title}
          aria-describedby="reading-keys"
          onKeyDown={keys.onKeyDown}
          {...pointer}
        >
          <DocumentText sections={revision.content.sections} />
        </article>
        <p id="reading-keys" className={styles['facts']}>
          {record.words.toLocaleString('en')} words, about {minutes} minutes. Arrow keys move, Shift
          widens, 1 to 5 mark; {chordLabel(chords['show-keys'])} lists the keys.
        </p>
        <MarkingLayer marking={marking} />
      </main>
      <Notes marking={marking} panels={panels} />
      {panels.hasKeys && <KeysDialog onClose={panels.closeKeys} />}
    </div>
  );
}

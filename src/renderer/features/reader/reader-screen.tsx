/** The reader: the bar at the top, and the desk of the document that is opened. */
import { useEffect, useEffectEvent } from 'react';
import { Places } from '../../desk/places/places.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ReaderTools } from './notes/reader-tools.tsx';
import { usePanels } from './notes/use-panels.ts';
import { Desk, type ReaderScreenProps } from './reader-desk.tsx';
import styles from './reader-screen.module.css';
import { ReturnToCard } from './return/return-to-card.tsx';
import { useDocumentView } from './sheets/use-document-view.ts';
import { usePreparedSheets } from './sheets/use-sheet-pictures.ts';
import { useReadableDocument } from './use-opened-document.ts';

/** Reads and marks one document. */
export function ReaderScreen({
  documentId,
  tools,
  hasTray,
  hasNotes,
  target,
  targetEnd,
  ...rest
}: ReaderScreenProps) {
  usePreparedSheets(documentId);
  const readable = useReadableDocument(documentId);
  const viewed = useDocumentView(readable);
  const panels = usePanels();
  const showTray = useEffectEvent(panels.showTray);
  const showNotes = useEffectEvent(panels.showNotes);
  useEffect(() => {
    if (hasTray) showTray();
    if (hasNotes) showNotes();
  }, [hasTray, hasNotes]);
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
      {viewed && (
        <Desk
          key={`${viewed.readable.revision.id} ${viewed.view}`}
          {...{ viewed, panels, ...rest }}
          target={viewed.place ?? target}
          targetEnd={viewed.place === null ? targetEnd : null}
        />
      )}
      {rest.wayBack !== null && <ReturnToCard {...rest.wayBack} />}
    </>
  );
}

/** The library: what there is to read, how far one got, what is due. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Places, PlacesLeftOut } from '../../desk/places/places.tsx';
import { useIsOpen, useKept, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { listDocuments } from '../../storage/documents.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import type { LibraryFault } from './bundled-library.ts';
import { WatchedRow } from './later-parts.ts';
import styles from './library-screen.module.css';
import { OpenFile } from './opening/open-file.tsx';
import type { Opening } from './opening/use-open-file.ts';
import { Shelf } from './shelf.tsx';

type LibraryScreenProps = {
  readonly library: Promise<readonly LibraryFault[]>;
  readonly facts: Promise<readonly LibraryFault[]>;
  /** How the reader's own files are opened. */
  readonly opening: Opening;
  /** What there is to tell of files that are opened. */
  readonly news: ReactNode;
  readonly tools: ReactNode;
  /** What stands below everything else. */
  readonly footer: ReactNode;
};

/** Lists the documents; the first screen. */
export function LibraryScreen({
  library,
  facts,
  opening,
  news,
  tools,
  footer,
}: LibraryScreenProps) {
  const { host } = useSurroundings();
  const isOpen = useIsOpen();
  const documents = useKept('documents', listDocuments, []);
  const faults = useSettled(library);
  const factFaults = useSettled(facts);
  // Before the bundled library is in, an empty list says nothing yet.
  const isReady = documents !== undefined && (documents.length > 0 || faults !== undefined);
  useEffect(() => {
    if (isReady && performance.getEntriesByName('plenum:interactive').length === 0) {
      performance.mark('plenum:interactive');
    }
  }, [isReady]);
  useEffect(() => {
    document.title = 'Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current="library" />
      </TopBar>
      <main className={styles['screen']} aria-busy={!isReady || undefined}>
        <div className={styles['head']}>
          <h1 className={styles['title']}>Library</h1>
          <OpenFile opening={opening} />
        </div>
        <Suspense fallback={null}>{news}</Suspense>
        {faults?.map((fault) => (
          <Notice key={fault.file} title="A bundled document could not be added">
            <p>{fault.words} Your own documents, highlights and cards are untouched.</p>
          </Notice>
        ))}
        {factFaults?.map((fault) => (
          <Notice key={fault.file} title="The facts of a bundled document could not be added">
            <p>{fault.words} The document itself can be read and marked as ever.</p>
          </Notice>
        ))}
        {isReady && documents.length === 0 && <Nothing />}
        {documents !== undefined && documents.length > 0 && <Shelf documents={documents} />}
        {documents?.length === 1 && (
          <p className={styles['empty']}>
            Your own texts stand beside it: open a file, or drop one anywhere on this page.
          </p>
        )}
        {isOpen && host.watching !== null && (
          <Suspense fallback={null}>
            <WatchedRow watching={host.watching} />
          </Suspense>
        )}
        {/* Below the list: before that is there it would stand in its place. */}
        {isReady && (
          <>
            <nav className={styles['more']} aria-label="More">
              <PlacesLeftOut />
              <Link to="/history">History</Link>
              <Link to="/trash">Trash</Link>
            </nav>
            {footer}
          </>
        )}
      </main>
    </>
  );
}

function Nothing() {
  return (
    <div className={styles['empty']}>
      <p>There is no document yet.</p>
      <p>
        Open a file, or drop one anywhere on this page. What you deleted waits in the trash for 30
        days.
      </p>
    </div>
  );
}

/** What `promise` came to; undefined until then. Nothing waits for it to be shown. */
function useSettled<T>(promise: Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let isCurrent = true;
    void promise.then((settled) => {
      if (isCurrent) setValue(settled);
    });
    return () => {
      isCurrent = false;
    };
  }, [promise]);
  return value;
}

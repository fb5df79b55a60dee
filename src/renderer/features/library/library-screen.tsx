/** The library: what there is to read, how far one got, what is due. */
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { listDocuments } from '../../storage/documents.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Places } from '../places.tsx';
import { useKept } from '../surroundings.tsx';
import type { LibraryFault } from './bundled-library.ts';
import { DocumentEntry } from './document-entry.tsx';
import styles from './library-screen.module.css';

type LibraryScreenProps = {
  readonly library: Promise<readonly LibraryFault[]>;
  readonly tools: ReactNode;
  /** What stands below everything else. */
  readonly footer: ReactNode;
};

/** Lists the documents; the first screen. */
export function LibraryScreen({ library, tools, footer }: LibraryScreenProps) {
  const documents = useKept('documents', listDocuments, []);
  const faults = useSettled(library);
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
      <main className={styles['screen']}>
        <h1 className={styles['title']}>Library</h1>
        {faults?.map((fault) => (
          <Notice key={fault.file} title="A bundled document could not be added">
            <p>{fault.words} Your own documents, highlights and cards are untouched.</p>
          </Notice>
        ))}
        {isReady && documents.length === 0 && (
          <p className={styles['empty']}>There is no document yet.</p>
        )}
        <ul className={styles['documents']}>
          {documents?.map((document) => (
            <li key={document.id}>
              <DocumentEntry document={document} />
            </li>
          ))}
        </ul>
        <nav className={styles['more']} aria-label="More">
          <Link to="/history">History</Link>
          <Link to="/trash">Trash</Link>
        </nav>
        {footer}
      </main>
    </>
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

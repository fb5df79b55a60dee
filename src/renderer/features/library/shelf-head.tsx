/** What is listed, in words: how many, how to see all again, and why there is nothing. */
import { useEffect, useRef } from 'react';
import { type DocumentFilter, everyDocument, isNarrow } from '#core/library/document-filter.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { documentsWords } from './document-words.ts';
import styles from './shelf-tools.module.css';
import { changeFilter } from './shelf-view.ts';

type ShelfHeadProps = {
  /** How many documents are listed. */
  readonly count: number;
  /** All that there are. */
  readonly documents: readonly DocumentRecord[];
  readonly filter: DocumentFilter;
};

/** The heading of the list, with the ways out of a filter and into the archive. */
export function ShelfHead({ count, documents, filter }: ShelfHeadProps) {
  const narrow = isNarrow(filter);
  const archived = documents.filter(({ isArchived }) => isArchived).length;
  useTold(count, narrow ? JSON.stringify(filter) : '');
  return (
    <>
      <div className={styles['head']}>
        <h2>{narrow ? 'Found' : 'All documents'}</h2>
        <span className={styles['count']}>
          {narrow ? `${count} of ${documentsWords(documents.length)}` : documentsWords(count)}
        </span>
        {narrow && (
          <button
            type="button"
            className={styles['plain']}
            onClick={() => changeFilter(everyDocument)}
          >
            Show all documents
          </button>
        )}
        {archived > 0 && filter.archive === 'without' && (
          <button
            type="button"
            className={styles['plain']}
            onClick={() => changeFilter({ archive: 'only' })}
          >
            Archive ({archived})
          </button>
        )}
      </div>
      {count === 0 && (
        <p className={styles['nothing']}>
          {narrow
            ? 'No document is like this. Other words, or fewer filters, may find it.'
            : 'Every document is in the archive. It keeps what you are done with, and finds it again.'}
        </p>
      )}
    </>
  );
}

/** How long the reader rests before what was found is told. */
const rest = 600;

/** Tells how many documents were found, once the reader rests. */
function useTold(count: number, filter: string): void {
  const announce = useAnnounce();
  const told = useRef(filter);
  useEffect(() => {
    if (told.current === filter) return undefined;
    const timer = setTimeout(() => {
      told.current = filter;
      announce(filter === '' ? 'All documents.' : `${documentsWords(count)} found.`);
    }, rest);
    return () => clearTimeout(timer);
  }, [announce, count, filter]);
}

/** What stands above the list: what is read now, and next; the bar, the filters, the names, what was found. */
import { isNarrow } from '#core/library/document-filter.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import styles from './above-list.module.css';
import type { EntryHandlers } from './document-entry.tsx';
import { ReadingNow } from './reading-now.tsx';
import { ShelfTools } from './shelf-tools.tsx';
import type { ShelfView } from './shelf-view.ts';
import { useMeasuring } from './use-measuring.ts';
import type { Shelf } from './use-shelf.ts';

type AboveListProps = Pick<EntryHandlers, 'onMenu'> & {
  readonly documents: readonly DocumentRecord[];
  readonly view: ShelfView;
  readonly shelf: Shelf;
};

/** A library of one document needs no tools; one that is narrowed shows what was found, and nothing else. */
export function AboveList({ documents, view, shelf, onMenu }: AboveListProps) {
  const { progressOf, shown } = shelf;
  useMeasuring(documents);
  const narrow = isNarrow(view.filter);
  const hasTools = documents.length > 1 || narrow;
  return (
    <div className={styles['above']}>
      {!narrow && <ReadingNow {...{ documents, progressOf, onMenu }} />}
      {hasTools && <ShelfTools {...{ view, documents, shown }} />}
      {!hasTools && <h2 className="visually-hidden">Documents</h2>}
    </div>
  );
}

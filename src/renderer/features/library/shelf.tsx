/** The documents of the library: what stands above the list, the list, and what is done to documents. */
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useMinute } from '../../desk/surroundings/use-minute.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { Asked } from '../../ui/asked.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { DocumentList } from './document-list.tsx';
import { AboveList, ShelfActs } from './later-parts.ts';
import styles from './shelf.module.css';
import type { ShelfTask } from './shelf-task.ts';
import { isWide, type ShelfView, useShelfView } from './shelf-view.ts';
import { useChosen } from './use-chosen.ts';
import { useShelf } from './use-shelf.ts';

type Documents = readonly DocumentRecord[];

/** Everything below the head of the screen, where there is at least one document. */
export function Shelf({ documents }: { readonly documents: Documents }) {
  const view = useShelfView();
  const now = useMinute();
  const shelf = useShelf(documents, view, now);
  const [task, onTask] = useState<ShelfTask | null>(null);
  const chosen = useChosen(shelf.shown);
  const isAboveLoaded = useLoaded(AboveList);
  const onMenu = useCallback(
    (document: DocumentRecord, anchor: HTMLElement) => onTask({ kind: 'menu', document, anchor }),
    [],
  );

  function onKey(event: KeyboardEvent, document: DocumentRecord): void {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === ' ') chosen.toggle(document);
    else if (event.key === 'Escape' && chosen.documents.length > 0) chosen.clear();
    else if (event.key.toLowerCase() === 'a' && isCommand) chosen.all();
    else if (event.key === 'Delete') {
      const some = chosen.ids.has(document.id) ? chosen.documents : [document];
      onTask({ kind: 'delete', documents: some });
    } else return;
    event.preventDefault();
  }

  return (
    <div className={styles['shelf']}>
      {isAboveLoaded ? (
        <AboveList {...{ documents, view, shelf, onMenu }} />
      ) : (
        <div className={styles['place']} {...placeOf(documents, view)} />
      )}
      <DocumentList
        {...{ shelf, view, now, onMenu, onKey }}
        chosen={chosen.ids}
        openId={task?.kind === 'menu' ? task.document.id : null}
        onChoose={chosen.toggle}
      />
      {(task !== null || chosen.documents.length > 0) && (
        <Asked part={ShelfActs} takesKeys={task !== null} onLeave={() => onTask(null)}>
          <ShelfActs {...{ chosen, task, onTask, documents }} />
        </Asked>
      )}
    </div>
  );
}

/** What is going to stand above the list has its place before its script is there, so that the list does not jump. */
function placeOf(documents: Documents, { filter }: ShelfView) {
  const wide = isWide(filter);
  const isRead = documents.some(
    ({ openedAt, queuePosition }) => openedAt !== null || queuePosition !== null,
  );
  const hasNames = documents.some(({ tags, collections }) => tags.length + collections.length > 0);
  return {
    'data-now': (wide && isRead) || undefined,
    'data-tools': documents.length > 1 || !wide || undefined,
    'data-names': hasNames || undefined,
  };
}

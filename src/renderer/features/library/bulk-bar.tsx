/** The bar of what can be done to the chosen documents: each one act. */
import {
  Archive,
  ArchiveRestore,
  CircleCheck,
  FolderPlus,
  ListPlus,
  Tag,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './bulk-bar.module.css';
import { documentsWords } from './document-words.ts';
import type { ShelfTask } from './shelf-task.ts';
import type { Chosen } from './use-chosen.ts';
import { useDocumentActs } from './use-document-acts.ts';

type BulkBarProps = {
  readonly chosen: Chosen;
  readonly onTask: (task: ShelfTask) => void;
};

/** Stands at the foot of the window for as long as something is chosen. */
export function BulkBar({ chosen: { documents, all, clear }, onTask }: BulkBarProps) {
  const acts = useDocumentActs();
  const isAllArchived = documents.every(({ isArchived }) => isArchived);
  const act = (icon: ReactNode, words: string, onClick: () => void) => (
    <Button tone="quiet" className={styles['act']} onClick={onClick}>
      {icon}
      {words}
    </Button>
  );
  return (
    <fieldset className={styles['bar']}>
      <legend className="visually-hidden">Chosen documents</legend>
      <p className={styles['count']}>{documentsWords(documents.length)} chosen</p>
      {act(<Tag size={16} aria-hidden="true" />, 'Tags…', () =>
        onTask({ kind: 'names', of: 'tags', documents }),
      )}
      {act(<FolderPlus size={16} aria-hidden="true" />, 'Collections…', () =>
        onTask({ kind: 'names', of: 'collections', documents }),
      )}
      {act(<ListPlus size={16} aria-hidden="true" />, 'Read next', () =>
        acts.queue(documents, 'end'),
      )}
      {act(<CircleCheck size={16} aria-hidden="true" />, 'Finished', () =>
        acts.mark(documents, 'finished'),
      )}
      {isAllArchived
        ? act(<ArchiveRestore size={16} aria-hidden="true" />, 'Out of the archive', () =>
            acts.archive(documents, false),
          )
        : act(<Archive size={16} aria-hidden="true" />, 'Archive', () =>
            acts.archive(documents, true),
          )}
      {act(<Trash2 size={16} aria-hidden="true" />, 'Delete', () =>
        onTask({ kind: 'delete', documents }),
      )}
      <span className={styles['ends']}>
        <Button tone="quiet" className={styles['act']} onClick={all}>
          Choose all
        </Button>
        <Button tone="quiet" className={styles['act']} onClick={clear}>
          Choose none
        </Button>
      </span>
    </fieldset>
  );
}

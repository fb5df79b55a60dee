/** Draws what the reader is about to do with documents: the menu of one, or a dialog. */
import { useMemo } from 'react';
import { facetsOf } from '#core/library/library-facets.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { DocumentMenu } from './document-menu.tsx';
import { DocumentNamesDialog } from './document-names-dialog.tsx';
import type { ShelfTask } from './shelf-task.ts';

type ShelfTasksProps = {
  readonly task: ShelfTask;
  /** Goes on to another task, or to none. */
  readonly onTask: (task: ShelfTask | null) => void;
  /** All documents, as they are now. */
  readonly documents: readonly DocumentRecord[];
};

/** One task. */
export function ShelfTasks({ task, onTask, documents }: ShelfTasksProps) {
  const facets = useMemo(() => facetsOf(documents), [documents]);
  const onClose = () => onTask(null);
  switch (task.kind) {
    case 'menu':
      return <DocumentMenu key={task.document.id} {...{ task, onTask, documents }} />;
    case 'details':
      return <DetailsDialog document={task.document} {...{ facets, onClose }} />;
    case 'names':
      return (
        <DocumentNamesDialog of={task.of} documents={task.documents} {...{ facets, onClose }} />
      );
    case 'delete':
      return <DeleteDialog documents={task.documents} onClose={onClose} />;
  }
}

/** What is done to documents: the bar of the chosen ones, and the menu or dialog that is open. */
import type { DocumentRecord } from '../../storage/records.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { ShelfTask } from './shelf-task.ts';
import { ShelfTasks } from './shelf-tasks.tsx';
import type { Chosen } from './use-chosen.ts';

type ShelfActsProps = {
  readonly chosen: Chosen;
  readonly task: ShelfTask | null;
  readonly onTask: (task: ShelfTask | null) => void;
  /** All documents, as they are now. */
  readonly documents: readonly DocumentRecord[];
};

/** Nothing while nothing is chosen, and nothing asked for. */
export function ShelfActs({ chosen, task, onTask, documents }: ShelfActsProps) {
  return (
    <>
      {chosen.documents.length > 0 && <BulkBar chosen={chosen} onTask={onTask} />}
      {task !== null && <ShelfTasks {...{ task, onTask, documents }} />}
    </>
  );
}

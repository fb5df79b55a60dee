/** What the reader does to documents: each one act, told when it is done, and undone as one. */
import { useMemo } from 'react';
import type { DocumentState } from '#core/library/library-document.ts';
import type { QueueMove } from '#core/library/reading-queue.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { deleteDocument } from '../../storage/delete-document.ts';
import {
  archiveDocuments,
  collectDocuments,
  deleteDocuments,
  markDocuments,
  moveInQueue,
  tagDocuments,
  unarchiveDocuments,
} from '../../storage/document-acts.ts';
import { type DocumentChange, editDocument } from '../../storage/documents.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { documentsWords } from './document-words.ts';

type Some = readonly DocumentRecord[];

/** The acts. */
export type DocumentActs = {
  readonly mark: (some: Some, state: DocumentState) => Promise<void>;
  readonly queue: (some: Some, move: QueueMove) => Promise<void>;
  readonly archive: (some: Some, isArchived: boolean) => Promise<void>;
  readonly name: (
    some: Some,
    of: 'tags' | 'collections',
    added: readonly string[],
    removed: readonly string[],
  ) => Promise<void>;
  readonly edit: (document: DocumentRecord, change: DocumentChange) => Promise<void>;
  readonly remove: (some: Some, withCards: boolean) => Promise<void>;
};

const marked: Readonly<Record<DocumentState, string>> = {
  new: 'New again',
  reading: 'Not finished yet',
  finished: 'Finished',
};

const moved: Readonly<Record<QueueMove, string>> = {
  up: 'Moved up',
  down: 'Moved down',
  front: 'To be read first',
  end: 'To be read next',
  out: 'Out of the reading queue',
};

/** Acts on documents as they are stored at the time. */
export function useDocumentActs(): DocumentActs {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  return useMemo(() => {
    const run = async (some: Some, words: string, act: (open: Store) => Promise<unknown>) => {
      try {
        const changed = await act(store);
        announce(changed === 0 ? 'Nothing was to be changed.' : `${words}: ${nameOf(some)}.`);
      } catch (cause) {
        host.reportFault(`An act on documents failed: ${String(cause)}`, null);
        announce('It could not be done; every document is as it was.');
      }
    };
    return {
      mark: (some, state) =>
        run(some, marked[state], (open) => markDocuments(open, idsOf(some), state)),
      queue: (some, move) => run(some, moved[move], (open) => moveInQueue(open, idsOf(some), move)),
      archive: (some, isArchived) =>
        run(some, isArchived ? 'Archived' : 'Out of the archive', (open) =>
          (isArchived ? archiveDocuments : unarchiveDocuments)(open, idsOf(some)),
        ),
      name: (some, of, added, removed) =>
        run(some, of === 'tags' ? 'Tagged' : 'Collections changed', (open) =>
          (of === 'tags' ? tagDocuments : collectDocuments)(open, idsOf(some), added, removed),
        ),
      edit: (document, change) =>
        run([{ ...document, ...change }], 'Changed', (open) =>
          editDocument(open, document.id, change),
        ),
      remove: (some, withCards) =>
        run(some, 'Moved to the trash', (open) => {
          const [one, another] = idsOf(some);
          return one !== undefined && another === undefined
            ? deleteDocument(open, one, withCards)
            : deleteDocuments(open, idsOf(some), withCards);
        }),
    };
  }, [store, host, announce]);
}

function idsOf(some: Some) {
  return some.map(({ id }) => id);
}

function nameOf(some: Some): string {
  const [one, another] = some;
  return one !== undefined && another === undefined ? one.title : documentsWords(some.length);
}

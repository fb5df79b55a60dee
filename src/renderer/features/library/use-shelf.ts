/** What the library lists now: filtered, sorted and grouped as the reader likes it. */
import { useMemo } from 'react';
import { type ReadingProgress, readingProgress } from '#core/library/reading-progress.ts';
import type { RevisionId } from '#core/text/document.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import type { DocumentRecord } from '../../storage/records.ts';
import { readTextLengths } from '../../storage/text-lengths.ts';
import type { NamedGroup } from './shelf-rows.ts';
import { isUsual, type ShelfView } from './shelf-view.ts';
import { useArranging } from './use-arranging.ts';

/** How far a document was read; null while the length of its text is not known. */
export type ProgressOf = (document: DocumentRecord) => ReadingProgress | null;

/** The listed documents. */
export type Shelf = {
  /** As they are drawn, group by group: a document in several groups stands there several times. */
  readonly shown: readonly DocumentRecord[];
  readonly groups: readonly NamedGroup[];
  readonly progressOf: ProgressOf;
};

const noneDue: ReadonlyMap<string, number> = new Map();
const noLengths: ReadonlyMap<RevisionId, number> = new Map();

/** The documents of `all` as `view` lists them; `now` says which cards are due. */
export function useShelf(all: readonly DocumentRecord[], view: ShelfView, now: number): Shelf {
  const progressOf = useProgress(all);
  const due = useDue(all, view.sorting.by === 'due', now);
  // The usual view is drawn without the script that arranges documents: they come from the store in its order.
  const usual = isUsual(view);
  const arrange = useArranging(!usual);
  const groups = useMemo(() => {
    if (usual) return usualGroups(all);
    return arrange?.(all, view, { progressOf, dueOf: ({ id }) => due.get(id) ?? null }) ?? [];
  }, [all, view, usual, arrange, progressOf, due]);
  const shown = useMemo(() => groups.flatMap(({ documents }) => documents), [groups]);
  return { shown, groups, progressOf };
}

function usualGroups(all: readonly DocumentRecord[]): readonly NamedGroup[] {
  const documents = all.filter(({ isArchived }) => !isArchived);
  return documents.length === 0 ? [] : [{ name: null, documents }];
}

/** How many cards of each document are due; read for all of them where they are `wanted`. */
function useDue(
  all: readonly DocumentRecord[],
  wanted: boolean,
  now: number,
): ReadonlyMap<string, number> {
  const due = useStored(
    async (store) => {
      if (!wanted) return noneDue;
      const { readDue } = await Promise.resolve(import('../../storage/read-due.ts'));
      return readDue(store, all, now);
    },
    [all, wanted, now],
  );
  return due ?? noneDue;
}

/** By the lengths of texts that were begun; those that are not kept yet are measured later (`useMeasuring`). */
function useProgress(all: readonly DocumentRecord[]): ProgressOf {
  const begun = useMemo(
    () => all.filter(({ readingOffset }) => readingOffset > 0).map(({ revisionId }) => revisionId),
    [all],
  );
  const known = useStored((open) => readTextLengths(open, begun), [begun]);
  return useMemo(() => {
    const lengths = known ?? noLengths;
    return (document) => readingProgress(document, lengths.get(document.revisionId) ?? null);
  }, [known]);
}

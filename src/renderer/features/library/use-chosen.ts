/** Which documents of the list are chosen. */
import { useCallback, useMemo, useState } from 'react';
import type { DocumentRecord } from '../../storage/records.ts';

/** The chosen documents, in the order of the list; those that are not listed any more are not chosen. */
export type Chosen = {
  readonly ids: ReadonlySet<string>;
  readonly documents: readonly DocumentRecord[];
  readonly toggle: (document: DocumentRecord) => void;
  readonly all: () => void;
  readonly clear: () => void;
};

const none: ReadonlySet<string> = new Set();

/** What is chosen of the documents that are shown, of which one may be shown twice. */
export function useChosen(shown: readonly DocumentRecord[]): Chosen {
  const [kept, setKept] = useState(none);
  const documents = useMemo(
    () => (kept.size === 0 ? [] : [...new Set(shown)].filter(({ id }) => kept.has(id))),
    [kept, shown],
  );
  const ids = useMemo(() => new Set<string>(documents.map(({ id }) => id)), [documents]);
  const toggle = useCallback(({ id }: DocumentRecord) => {
    setKept((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  return {
    ...{ ids, documents, toggle },
    all: () => setKept(new Set(shown.map(({ id }) => id))),
    clear: () => setKept(none),
  };
}

/** The tools of the library: the bar, the filters, the names, and what was found. */
import { useMemo, useState } from 'react';
import { everyDocument } from '#core/library/document-filter.ts';
import { filteredDocuments } from '#core/library/filter-documents.ts';
import { facetsOf } from '#core/library/library-facets.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { FilterPanel } from './filter-panel.tsx';
import { ShelfBar } from './shelf-bar.tsx';
import { ShelfHead } from './shelf-head.tsx';
import { ShelfNames } from './shelf-names.tsx';
import styles from './shelf-tools.module.css';
import type { ShelfView } from './shelf-view.ts';

type ShelfToolsProps = {
  readonly view: ShelfView;
  /** All documents. */
  readonly documents: readonly DocumentRecord[];
  /** Those that are listed; one in several groups stands there several times. */
  readonly shown: readonly DocumentRecord[];
};

/** Each choice is kept. */
export function ShelfTools({ view, documents, shown }: ShelfToolsProps) {
  const count = useMemo(() => new Set(shown).size, [shown]);
  const [isOpen, setIsOpen] = useState(false);
  const { filter } = view;
  const { archive } = filter;
  const facets = useMemo(
    () => facetsOf(filteredDocuments(documents, { ...everyDocument, archive })),
    [documents, archive],
  );
  return (
    <div className={styles['tools']}>
      <ShelfBar view={view} isOpen={isOpen} onOpen={() => setIsOpen(!isOpen)} />
      {isOpen && <FilterPanel view={view} facets={facets} />}
      <ShelfNames facets={facets} filter={filter} />
      <ShelfHead count={count} documents={documents} filter={filter} />
    </div>
  );
}

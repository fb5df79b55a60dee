/** Measures the texts that the reader is inside of, where their length is not known: progress is told by it. */
import { useEffect, useRef } from 'react';
import { useIsOpen, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { measureTexts } from '../../storage/measure-texts.ts';
import type { DocumentRecord } from '../../storage/records.ts';

/** One text after the other, while the page has nothing better to do. */
export function useMeasuring(documents: readonly DocumentRecord[]): void {
  const { store } = useSurroundings();
  const isOpen = useIsOpen();
  const isBusy = useRef(false);
  useEffect(() => {
    if (!isOpen) return;
    const measure = async () => {
      if (isBusy.current) return;
      isBusy.current = true;
      const begun = documents.filter(({ readingOffset }) => readingOffset > 0);
      await measureTexts(
        store,
        begun.map(({ revisionId }) => revisionId),
      );
      isBusy.current = false;
    };
    const request = requestIdleCallback(() => void measure());
    return () => cancelIdleCallback(request);
  }, [store, isOpen, documents]);
}

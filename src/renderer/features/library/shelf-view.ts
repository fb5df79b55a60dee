/** How the reader likes the library to be listed: kept on this device. */

import { useSyncExternalStore } from 'react';
import {
  type DocumentGrouping,
  type DocumentSorting,
  documentGroupings,
  documentOrders,
} from '#core/library/document-arrangement.ts';
import {
  archiveChoices,
  type DocumentFilter,
  everyDocument,
} from '#core/library/document-filter.ts';
import { documentStates } from '#core/library/library-document.ts';
import { documentFormats } from '#core/text/document.ts';

/** What is listed, in which order, and how it is drawn. */
export type ShelfView = {
  readonly layout: 'covers' | 'list';
  readonly sorting: DocumentSorting;
  readonly grouping: DocumentGrouping;
  /** Its text is not kept: a search is over when the app is. */
  readonly filter: DocumentFilter;
};

/** The view before any choice: the newest first. */
export const usualView: ShelfView = {
  layout: 'covers',
  sorting: { by: 'added', isRising: false },
  grouping: 'none',
  filter: everyDocument,
};

/** Whether the view lists what the store gives, as it gives it; however that is drawn. */
export function isUsual({ sorting, grouping, filter }: ShelfView): boolean {
  return sorting.by === 'added' && !sorting.isRising && grouping === 'none' && isWide(filter);
}

/** Whether the filter is as it was before any choice. */
export function isWide(filter: DocumentFilter): boolean {
  return Object.entries(everyDocument).every(
    ([name, value]) => filter[name as keyof DocumentFilter] === value,
  );
}

const storageKey = 'plenum.library';
const listeners = new Set<() => void>();
let known: ShelfView | null = null;

function presentView(): ShelfView {
  known ??= viewOf(localStorage.getItem(storageKey));
  return known;
}

/** Keeps what `change` says, and shows it at once. */
export function changeView(change: Partial<ShelfView>): void {
  known = { ...presentView(), ...change };
  localStorage.setItem(storageKey, JSON.stringify(known));
  for (const listener of listeners) listener();
}

/** Narrows the list, or widens it again. */
export function changeFilter(change: Partial<DocumentFilter>): void {
  changeView({ filter: { ...presentView().filter, ...change } });
}

/** The chosen view, live. */
export function useShelfView(): ShelfView {
  return useSyncExternalStore(subscribe, presentView);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads a view as it was kept, each part by itself: a wrong one does not spoil the others. */
export function viewOf(kept: string | null): ShelfView {
  const found = parse(kept);
  const [sorting, filter] = [partOf(found['sorting']), partOf(found['filter'])];
  const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return {
    layout: found['layout'] === 'list' ? 'list' : 'covers',
    sorting: {
      by: oneOf(documentOrders, sorting['by']) ?? usualView.sorting.by,
      isRising: sorting['isRising'] === true,
    },
    grouping: oneOf(documentGroupings, found['grouping']) ?? 'none',
    filter: {
      text: '',
      tag: words(filter['tag']),
      collection: words(filter['collection']),
      state: oneOf(documentStates, filter['state']),
      language: words(filter['language']),
      format: oneOf(documentFormats, filter['format']),
      archive: oneOf(archiveChoices, filter['archive']) ?? 'without',
    },
  };
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((one) => one === value) ?? null;
}

function parse(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    return partOf(JSON.parse(kept ?? '{}'));
  } catch {
    // Another program's words, or half of ours: the usual view is better than none.
    return {};
  }
}

function partOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Whether a document is read by its pages or as text: kept on this device for each document. */

/** `sheets` are the pages as they were made; `text` flows. */
export type DocumentView = 'sheets' | 'text';

const storageKey = 'plenum.views';
/** The choice for more documents than this is forgotten, the longest unchanged first. */
const mostDocuments = 500;
/** On a narrower window, in pixels, text is easier to read than pages. */
const narrowWindow = 640;

/** The view chosen for the document, or else what fits the window. */
export function keptView(documentId: string): DocumentView {
  const found = readAll().find(([id]) => id === documentId)?.[1];
  return found ?? (innerWidth < narrowWindow ? 'text' : 'sheets');
}

/** Keeps the choice. */
export function keepView(documentId: string, view: DocumentView): void {
  const others = readAll().filter(([id]) => id !== documentId);
  localStorage.setItem(
    storageKey,
    JSON.stringify([[documentId, view], ...others].slice(0, mostDocuments)),
  );
}

function readAll(): (readonly [string, DocumentView])[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    // What is no JSON is not ours: the views are chosen anew.
    return [];
  }
}

function isEntry(value: unknown): value is [string, DocumentView] {
  return Array.isArray(value) && typeof value[0] === 'string' && /^(?:sheets|text)$/.test(value[1]);
}

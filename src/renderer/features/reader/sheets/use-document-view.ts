/** The view a document is read in, its pages or its flowing text, and the way from one to the other. */
import { useMemo, useState } from 'react';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { type ReadableDocument, withSheets } from '../use-opened-document.ts';
import { type DocumentView, keepView, keptView } from './kept-view.ts';

/** The document in the chosen view, and the view; null where it has no sheets to choose. */
export type ViewedDocument = {
  readonly readable: ReadableDocument;
  readonly view: DocumentView | null;
  /** Where reading goes on after a switch: an offset; null before any. */
  readonly place: number | null;
  /** Switches to the other view, which begins with the text at `place`. */
  readonly switchView: (place: number) => void;
};

/** The view of the opened document; `readable` as it is where it cannot be shown. */
export function useDocumentView<Readable extends ReadableDocument | null | undefined>(
  readable: Readable,
): ViewedDocument | null {
  const announce = useAnnounce();
  const [switched, setSwitched] = useState<{ view: DocumentView; place: number } | null>(null);
  const id = readable?.document.id ?? '';
  const chosen = useMemo(() => switched?.view ?? keptView(id), [switched, id]);
  const sheets = useMemo(
    () => (readable && chosen === 'sheets' ? withSheets(readable) : null),
    [readable, chosen],
  );
  if (!readable) return null;
  const hasSheets = (readable.revision.content.sheets?.length ?? 0) > 0;
  const view = hasSheets ? (sheets === null ? 'text' : 'sheets') : null;
  return {
    ...{ readable: sheets ?? readable, view },
    place: switched?.place ?? null,
    switchView(place) {
      const next = view === 'sheets' ? 'text' : 'sheets';
      keepView(id, next);
      setSwitched({ view: next, place });
      announce(next === 'sheets' ? 'Shown as pages.' : 'Shown as text.');
    },
  };
}

/** The panel of all notes and highlights of the document, in the order of its text. */
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  countTags,
  everyHighlight,
  filterHighlights,
  type HighlightFilter,
  sectionAt,
} from '#core/highlight/filter-highlights.ts';
import type { Note } from '#core/note/note.ts';
import { buttonClass } from '../../../ui/button.tsx';
import type { Marking } from '../marking/use-marking.ts';
import { DocumentNotes } from './document-notes.tsx';
import styles from './notes-panel.module.css';
import { PanelFilters } from './panel-filters.tsx';
import { PanelItem } from './panel-item.tsx';
import type { NotesPanelRequest } from './use-panels.ts';

type NotesPanelProps = {
  readonly marking: Marking;
  readonly notes: readonly Note[];
  readonly request: NotesPanelRequest;
  /** How many marks wait in the tray. */
  readonly waiting: number;
  readonly onShowTray: () => void;
  readonly onClose: () => void;
};

/** How many highlights are listed at first, and with every wish for more. */
const pageSize = 100;

/** A landmark with every highlight and its sentence; those whose passage was not found come last. */
export function NotesPanel({ marking, notes, request, waiting, ...rest }: NotesPanelProps) {
  const { onClose, onShowTray } = rest;
  const { readable, textRef } = marking;
  const panel = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState<HighlightFilter>({ ...everyHighlight, tag: request.tag });
  const [pages, setPages] = useState(1);
  const { located, tags, sections } = useLocated(marking);
  const found = useMemo(() => filterHighlights(located, filter), [located, filter]);
  const { isWriting } = request;
  useEffect(() => {
    if (!isWriting) panel.current?.focus();
  }, [isWriting]);
  const close = () => {
    onClose();
    textRef.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles['place']}>
      <aside
        ref={panel}
        className={styles['panel']}
        aria-label="Notes and highlights"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <header className={styles['header']}>
          <h2>Notes and highlights</h2>
          <button type="button" className={buttonClass('quiet')} aria-label="Close" onClick={close}>
            <X size={18} aria-hidden="true" />
          </button>
        </header>
        <DocumentNotes documentId={readable.document.id} notes={notes} isWriting={isWriting} />
        <PanelFilters filter={filter} onChange={setFilter} tags={tags} sections={sections} />
        {waiting > 0 && (
          <button type="button" className={buttonClass('quiet')} onClick={onShowTray}>
            {waiting === 1 ? '1 waits for its place' : `${waiting} wait for their place`}
          </button>
        )}
        <p className={styles['count']} role="status">
          {countWords(found.length, located.length)}
        </p>
        <ol className={styles['list']}>
          {found.slice(0, pages * pageSize).map(({ highlight, placed }) => (
            <PanelItem key={highlight.id} highlight={highlight} placed={placed} marking={marking} />
          ))}
        </ol>
        {found.length > pages * pageSize && (
          <button type="button" className={buttonClass()} onClick={() => setPages(pages + 1)}>
            Show more
          </button>
        )}
      </aside>
    </div>
  );
}

function countWords(found: number, all: number): string {
  if (all === 0) return 'No highlights yet.';
  if (found === all) return all === 1 ? '1 highlight' : `${all} highlights`;
  return `${found} of ${all} highlights`;
}

function useLocated({ placed, unplaced, readable }: Marking) {
  const { text, revision } = readable;
  return useMemo(() => {
    const located = [
      ...placed.map((one) => ({
        highlight: one.highlight,
        placed: one,
        section: sectionAt(text.blocks, one.passage.start),
      })),
      ...unplaced.map((highlight) => ({ highlight, placed: null, section: null })),
    ];
    const used = new Set(located.map(({ section }) => section));
    const sections = revision.content.sections
      .map(({ heading }, index) => ({ index, heading: heading ?? 'Beginning' }))
      .filter(({ index }) => used.has(index));
    return { located, sections, tags: countTags(located.map(({ highlight }) => highlight)) };
  }, [placed, unplaced, text, revision]);
}

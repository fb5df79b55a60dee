/** The margin: a tick for every highlight, and the notes beside their passages, never one on another. */
import { useRef } from 'react';
import type { Note } from '#core/note/note.ts';
import { chordLabel } from '../../../ui/chord.ts';
import { useKeymap } from '../keys/keymap.ts';
import type { Marking } from '../marking/use-marking.ts';
import styles from './margin.module.css';
import { MarginItem } from './margin-item.tsx';
import { NoteView } from './note-view.tsx';
import { useAboveSheet } from './use-above-sheet.ts';
import { hasCard, useMarginPlaces } from './use-margin-places.ts';

type MarginProps = {
  readonly marking: Marking;
  /** The notes on the whole document; they stand at the top. */
  readonly notes: readonly Note[];
  readonly onWriteDocumentNote: () => void;
};

/** A landmark with the highlights near the window; the notes panel lists them all. */
export function Margin({ marking, notes, onWriteDocumentNote }: MarginProps) {
  const margin = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const { near, places, cardRef } = useMarginPlaces(marking, margin, head);
  useAboveSheet(marking, margin);
  const isEmpty = marking.placed.length + marking.unplaced.length === 0;
  return (
    <div className={styles['column']}>
      <aside ref={margin} className={styles['margin']} aria-label="Highlights">
        <div ref={head} className={styles['head']}>
          {notes.map(({ id, text }) => (
            <section key={id} className={styles['about']} aria-label="Note on the document">
              <NoteView text={text} />
            </section>
          ))}
          <button type="button" className={styles['write']} onClick={onWriteDocumentNote}>
            {notes.length === 0 ? 'Note on the document' : 'Edit'}
          </button>
          {isEmpty && <Hint />}
        </div>
        <ol className={styles['list']}>
          {near.map((one) => (
            <MarginItem
              key={one.highlight.id}
              placed={one}
              place={places.get(one.highlight.id) ?? null}
              marking={marking}
              cardRef={hasCard(one, marking) ? cardRef(one.highlight.id) : null}
            />
          ))}
        </ol>
      </aside>
    </div>
  );
}

function Hint() {
  const [{ chords }] = useKeymap();
  const key = (chord: string) => <kbd>{chordLabel(chord)}</kbd>;
  return (
    <p className={styles['hint']}>
      Select words to mark them, or move by sentence with {key(chords['move-back'])}{' '}
      {key(chords['move-on'])} and press {key(chords['mark-claim'])} to{' '}
      {key(chords['mark-key-fact'])}. {key(chords['show-keys'])} lists the keys.
    </p>
  );
}

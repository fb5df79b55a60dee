/** One highlight in the notes panel: its sentence, its note, and what can be done. */
import { Layers, NotebookPen, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { quoteInSentence } from '#core/anchor/anchor.ts';
import {
  type Highlight,
  highlightColourNames,
  type PlacedHighlight,
} from '#core/highlight/highlight.ts';
import { buttonClass } from '../../../ui/button.tsx';
import type { Marking } from '../marking/use-marking.ts';
import { NoteView } from './note-view.tsx';
import styles from './notes-panel.module.css';

type PanelItemProps = {
  readonly highlight: Highlight;
  /** Null where its passage was not found in the text. */
  readonly placed: PlacedHighlight | null;
  readonly marking: Marking;
};

/** A list item; its sentence is the button that shows it in the text. */
export function PanelItem({ highlight, placed, marking }: PanelItemProps) {
  const { colour, anchor, note, id } = highlight;
  const { before, after } = useMemo(() => quoteInSentence(anchor), [anchor]);
  const write = () => {
    marking.show(highlight);
    marking.opening.write(id);
  };
  return (
    <li className={styles['item']} data-colour={colour}>
      <button type="button" className={styles['sentence']} onClick={() => marking.show(highlight)}>
        <span className={styles['colour']}>{highlightColourNames[colour]}</span>
        <span className={styles['words']}>
          {before}
          <mark>{anchor.quote}</mark>
          {after}
        </span>
      </button>
      {placed === null && <p className={styles['lost']}>It has no sure place in this text.</p>}
      {note !== '' && <NoteView text={note} />}
      <div className={styles['actions']}>
        {placed !== null && (
          <button type="button" className={buttonClass('quiet')} onClick={write}>
            <NotebookPen size={15} aria-hidden="true" /> Note
          </button>
        )}
        <button
          type="button"
          className={buttonClass('quiet')}
          onClick={() => marking.makeCard(highlight)}
        >
          <Layers size={15} aria-hidden="true" /> Card
        </button>
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label="Delete highlight"
          title="Delete highlight"
          onClick={(event) => {
            event.currentTarget.closest('aside')?.focus();
            void marking.acts.remove(highlight);
          }}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}

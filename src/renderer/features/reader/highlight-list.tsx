/** The document's highlights in the order of the text, each with its words and what can be done. */
import { Layers, Trash2 } from 'lucide-react';
import {
  type Highlight,
  type HighlightId,
  highlightColourNames,
} from '#core/highlight/highlight.ts';
import { buttonClass } from '../../ui/button.tsx';
import styles from './highlight-list.module.css';
import type { Placed } from './use-opened-document.ts';

type HighlightListProps = Placed & {
  readonly chosen: HighlightId | null;
  readonly onShow: (highlight: Highlight) => void;
  readonly onCard: (highlight: Highlight) => void;
  readonly onDelete: (highlight: Highlight) => void;
  readonly onNote: (highlight: Highlight, note: string) => void;
};

/** A landmark with the list; highlights whose passage was not found come last, said so. */
export function HighlightList({ placed, unplaced, ...actions }: HighlightListProps) {
  const isEmpty = placed.length + unplaced.length === 0;
  return (
    <aside className={styles['panel']} aria-label="Highlights">
      <h2 className={styles['title']}>Highlights</h2>
      {isEmpty && (
        <p className={styles['hint']}>
          Select words to mark them, or move by sentence with <kbd>←</kbd> <kbd>→</kbd> and press{' '}
          <kbd>1</kbd> to <kbd>5</kbd>.
        </p>
      )}
      <ol className={styles['list']}>
        {placed.map(({ highlight }) => (
          <HighlightItem key={highlight.id} highlight={highlight} isLost={false} {...actions} />
        ))}
        {unplaced.map((highlight) => (
          <HighlightItem key={highlight.id} highlight={highlight} isLost {...actions} />
        ))}
      </ol>
    </aside>
  );
}

type HighlightItemProps = Omit<HighlightListProps, keyof Placed> & {
  readonly highlight: Highlight;
  readonly isLost: boolean;
};

function HighlightItem({ highlight, isLost, chosen, ...actions }: HighlightItemProps) {
  const { onShow, onCard, onDelete, onNote } = actions;
  const { id, anchor, colour, note } = highlight;
  return (
    <li className={styles['item']} data-colour={colour} data-chosen={chosen === id}>
      <button type="button" className={styles['quote']} onClick={() => onShow(highlight)}>
        <span className={styles['colour']}>{highlightColourNames[colour]}</span>
        <q>{anchor.quote}</q>
      </button>
      {isLost && <p className={styles['lost']}>These words were not found in the text.</p>}
      <textarea
        className={styles['note']}
        aria-label="Note"
        placeholder="Add a note"
        rows={1}
        defaultValue={note}
        key={note}
        onBlur={(event) => {
          if (event.target.value !== note) onNote(highlight, event.target.value);
        }}
      />
      <div className={styles['actions']}>
        <button type="button" className={buttonClass('quiet')} onClick={() => onCard(highlight)}>
          <Layers size={16} aria-hidden="true" /> Card
        </button>
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label="Delete highlight"
          title="Delete highlight"
          onClick={() => onDelete(highlight)}
        >
          <Trash2 size={16} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}

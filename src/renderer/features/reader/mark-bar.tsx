/** The small bar beside a selection: the named colours, a card, or nothing. */
import { Layers, X } from 'lucide-react';
import {
  type HighlightColour,
  highlightColourNames,
  highlightColours,
} from '#core/highlight/highlight.ts';
import styles from './mark-bar.module.css';

type MarkBarProps = {
  /** The rectangle of the passage, in the window's coordinates. */
  readonly beside: DOMRect;
  readonly onMark: (colour: HighlightColour) => void;
  readonly onCard: () => void;
  readonly onCancel: () => void;
};

const barHeight = 48;
const barWidth = 328;
const distance = 10;

/** Stands above the passage, or below it where there is no room; never on it. */
export function MarkBar({ beside, onMark, onCard, onCancel }: MarkBarProps) {
  const above = beside.top - barHeight - distance;
  const top = above > 8 ? above : Math.min(beside.bottom + distance, innerHeight - barHeight - 8);
  const middle = beside.left + beside.width / 2 - barWidth / 2;
  const left = Math.max(8, Math.min(middle, innerWidth - barWidth - 8));
  return (
    <div
      className={styles['bar']}
      role="toolbar"
      aria-label="Mark the passage"
      style={{ top, left, inlineSize: barWidth, blockSize: barHeight }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {highlightColours.map((colour, index) => (
        <button
          key={colour}
          type="button"
          className={styles['colour']}
          data-colour={colour}
          aria-label={highlightColourNames[colour]}
          aria-keyshortcuts={String(index + 1)}
          title={`${highlightColourNames[colour]} (${index + 1})`}
          onClick={() => onMark(colour)}
        >
          <span aria-hidden="true">{highlightColourNames[colour].slice(0, 1)}</span>
        </button>
      ))}
      <span className={styles['rule']} />
      <button
        type="button"
        className={styles['tool']}
        aria-keyshortcuts="c"
        title="Make a card (c)"
        onClick={onCard}
      >
        <Layers size={16} aria-hidden="true" /> Card
      </button>
      <button type="button" className={styles['tool']} aria-label="Cancel" onClick={onCancel}>
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

/** One row of the list of cards. */
import { Check, Flag, Tag } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import type { MatchConditions, MatchedCard } from '#core/card/query/match-card.ts';
import gridStyles from './card-grid.module.css';
import styles from './card-row.module.css';
import { dueWords, lineOf, stabilityWords, stateWords } from './card-words.ts';

type CardRowProps = {
  readonly id: string;
  /** Null while the card is still read. */
  readonly card: MatchedCard | null;
  readonly row: number;
  /** Where it stands, in CSS pixels from the first. */
  readonly top: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly conditions: MatchConditions;
  readonly onClick: (row: number, event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
};

/** The row; the grid around it has the focus, and takes the keys. */
export const CardRow = memo(drawRow, (before, after) => {
  const { onClick: _, onDoubleClick: __, ...rest } = after;
  return Object.entries(rest).every(([name, value]) => before[name as keyof typeof rest] === value);
});

function drawRow(props: CardRowProps) {
  const { id, card, row, top, isActive, isChosen, conditions, onClick, onDoubleClick } = props;
  return (
    <tr
      id={id}
      className={gridStyles['row']}
      data-active={isActive || undefined}
      aria-rowindex={row + 2}
      aria-selected={isChosen}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(row, event)}
      onDoubleClick={onDoubleClick}
      // The focus stays with the grid.
      onMouseDown={(event) => event.preventDefault()}
    >
      <td className={gridStyles['cell']} data-column="chosen" data-mark>
        <span className={styles['mark']}>{isChosen && <Check size={14} aria-hidden="true" />}</span>
      </td>
      {card === null ? (
        <td className={gridStyles['cell']} data-column="question">
          <span className={styles['waiting']}>Reading…</span>
        </td>
      ) : (
        <Cells card={card} conditions={conditions} />
      )}
    </tr>
  );
}

function Cells({ card, conditions }: Pick<CardRowProps, 'conditions'> & { card: MatchedCard }) {
  const { flag, tags, documentId } = card;
  const title = documentId === null ? null : conditions.titleOf(documentId);
  const state = stateWords(card, conditions);
  return (
    <>
      <td className={gridStyles['cell']} data-column="question">
        <span className={styles['question']}>{lineOf(card)}</span>
        {tags.length > 0 && (
          <span className={styles['tags']}>
            <Tag size={12} role="img" aria-label="Tags" />
            <span>{tags.join(', ')}</span>
          </span>
        )}
        {flag !== null && (
          <span className={styles['flag']} data-flag={flag}>
            <Flag size={13} aria-hidden="true" />
            <span className={styles['flagName']}>{flag}</span>
            <span className="visually-hidden"> flag</span>
          </span>
        )}
      </td>
      <td className={gridStyles['cell']} data-column="document">
        {title ?? '–'}
      </td>
      <td
        className={gridStyles['cell']}
        data-column="state"
        data-held={state === 'Suspended' || state === 'Buried' || undefined}
      >
        {state}
        {card.leechSince !== null && <span className={styles['leech']}>leech</span>}
      </td>
      <td className={gridStyles['cell']} data-column="due">
        {dueWords(card, conditions)}
      </td>
      <td className={gridStyles['cell']} data-column="stability">
        {stabilityWords(card)}
      </td>
    </>
  );
}

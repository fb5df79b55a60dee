/** What stands below an answer: the passage it comes from, and why the card is asked now. */
import { Link } from 'wouter';
import type { Card } from '#core/card/card.ts';
import { CardPassage } from '../../desk/card/card-passage.tsx';
import { addressOfPassage } from '../../desk/places/passage-address.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { documentOf } from '../../storage/documents.ts';
import { Button } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import styles from './answer-notes.module.css';
import { DateReasons } from './date-reasons.tsx';
import { reviewKeys } from './review-keys.ts';

/** What is folded out below the answer. */
export type Folds = { readonly isMore: boolean; readonly isWhy: boolean };

type AnswerNotesProps = {
  readonly card: Card;
  readonly folds: Folds;
  readonly onFold: (change: Partial<Folds>) => void;
  /** The passage is about to be opened in the reader. */
  readonly onOpenSource: () => void;
};

/** So many sentences more on each side fold out. */
const sentencesMore = 3;

/** The passage with its quote marked, the way to it, and the reasons of the date. */
export function AnswerNotes({ card, folds, onFold, onOpenSource }: AnswerNotesProps) {
  const { documentId, anchor, quote } = card;
  const [{ chords }] = reviewKeys.useKeymap();
  const document = useStored(
    async (store) => (documentId === null ? null : documentOf(store, documentId)),
    [documentId],
  );
  const isGone = documentId !== null && document === null;
  const path = sourcePath(card);
  return (
    <div className={styles['notes']}>
      {anchor !== null && (
        <figure className={styles['source']}>
          <CardPassage anchor={anchor} sentences={folds.isMore ? sentencesMore : 0} />
          <figcaption className={styles['caption']}>
            {isGone ? 'Its document is no longer in the library.' : document?.title}
          </figcaption>
        </figure>
      )}
      {anchor === null && quote !== null && (
        <blockquote className={styles['quote']}>{quote}</blockquote>
      )}
      <p className={styles['ways']}>
        {path !== null && !isGone && (
          <Link to={path} className={styles['open'] ?? ''} onClick={onOpenSource}>
            Open in the text
            <kbd aria-hidden="true">{chordLabel(chords['open-source'])}</kbd>
          </Link>
        )}
        {anchor !== null && (
          <Button
            tone="quiet"
            shortcut={chordLabel(chords['more-source'])}
            aria-expanded={folds.isMore}
            onClick={() => onFold({ isMore: !folds.isMore })}
          >
            {folds.isMore ? 'Less around it' : 'More around it'}
          </Button>
        )}
        <Button
          tone="quiet"
          shortcut={chordLabel(chords['explain-date'])}
          aria-expanded={folds.isWhy}
          onClick={() => onFold({ isWhy: !folds.isWhy })}
        >
          Why this date?
        </Button>
      </p>
      {folds.isWhy && <DateReasons card={card} />}
    </div>
  );
}

/** The address of the passage in the reader; null for a card that stands alone. */
export function sourcePath({ documentId, anchor }: Card): string | null {
  return documentId === null ? null : addressOfPassage(documentId, anchor);
}

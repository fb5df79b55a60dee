/** One card in full: its face, its passage, its schedule with the reason for its date, its reviews. */
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { quoteInSentence } from '#core/anchor/anchor.ts';
import type { Card, CardId } from '#core/card/card.ts';
import { type FaceSpan, faceOf } from '#core/card/card-face.ts';
import type { MatchConditions } from '#core/card/query/match-card.ts';
import { addressOfPassage } from '../../desk/places/passage-address.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './card-details.module.css';
import { CardReviews } from './card-reviews.tsx';
import { CardTimes } from './card-times.tsx';
import { kindWords, lineOf } from './card-words.ts';
import { readCardDetails } from './read-card-details.ts';

type CardDetailsProps = {
  readonly id: CardId;
  readonly conditions: MatchConditions;
  readonly onClose: () => void;
};

/** The panel; it takes the focus when it comes, and Escape leaves it. */
export function CardDetails({ id, conditions, onClose }: CardDetailsProps) {
  const panel = useRef<HTMLElement>(null);
  const details = useStored((store) => readCardDetails(store, id), [id]);
  useEffect(() => panel.current?.focus(), []);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles['panel']}
      aria-label="Card"
      onKeyDown={onKeyDown}
    >
      <div className={styles['top']}>
        <h2 className={styles['kind']}>
          {details ? kindWords(details.card.content, details.card.part) : 'Card'}
        </h2>
        <Button tone="quiet" aria-label="Close the card" onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </Button>
      </div>
      {details === null && <p className={styles['quiet']}>This card is gone.</p>}
      {details && (
        <>
          <Face card={details.card} />
          <Source card={details.card} lost={details.lost} title={details.title} />
          <CardTimes card={details.card} latest={details.reviews[0] ?? null} {...conditions} />
          <CardReviews reviews={details.reviews} />
        </>
      )}
    </aside>
  );
}

function Face({ card }: { readonly card: Card }) {
  const face = faceOf(card.content, card.part);
  if (face === null) {
    return (
      <p className={styles['quiet']}>
        Its text no longer has the part that it asks: “{lineOf(card)}”. It is kept, and not asked.
      </p>
    );
  }
  return (
    <div className={styles['face']}>
      <p className={styles['question']}>
        <Spans spans={face.question} />
      </p>
      <p className={styles['answer']}>
        <span className="visually-hidden">Answer: </span>
        <Spans spans={face.answer} />
      </p>
      {card.tags.length > 0 && <p className={styles['quiet']}>Tags: {card.tags.join(', ')}</p>}
    </div>
  );
}

function Spans({ spans }: { readonly spans: readonly FaceSpan[] }) {
  return spans.map((span, index) => {
    const key = `${index} ${span.kind}`;
    if (span.kind === 'text') return <span key={key}>{span.text}</span>;
    if (span.kind === 'filled') return <mark key={key}>{span.text}</mark>;
    return (
      <span key={key} className={styles['gap']}>
        {span.hint ?? '…'}
      </span>
    );
  });
}

const lostWords = {
  highlight: 'Its highlight was deleted; the card keeps its words.',
  document: 'Its document was deleted; the card keeps its words.',
} as const;

type SourceProps = {
  readonly card: Card;
  readonly lost: keyof typeof lostWords | null;
  readonly title: string | null;
};

function Source({ card: { anchor, documentId }, lost, title }: SourceProps) {
  if (anchor === null && title === null) {
    return <p className={styles['quiet']}>This card stands alone: it comes from no document.</p>;
  }
  const around = anchor === null ? null : quoteInSentence(anchor);
  return (
    <section className={styles['section']} aria-label="Source">
      <h3 className={styles['heading']}>Source</h3>
      {around !== null && anchor !== null && (
        <blockquote className={styles['quote']}>
          {around.before}
          <mark>{anchor.quote}</mark>
          {around.after}
        </blockquote>
      )}
      {lost !== null && <p className={styles['quiet']}>{lostWords[lost]}</p>}
      {title !== null && documentId !== null && (
        <Link className={styles['open'] ?? ''} to={addressOfPassage(documentId, anchor)}>
          Open in “{title}”
        </Link>
      )}
    </section>
  );
}

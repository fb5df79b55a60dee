/** Mends a card that is forgotten again and again: beside its passage, with what the doctor finds. */
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Card } from '#core/card/card.ts';
import { CardPassage } from '../../desk/card/card-passage.tsx';
import { addressOfPassage } from '../../desk/places/passage-address.ts';
import { Places } from '../../desk/places/places.tsx';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { cardOf } from '../../storage/cards.ts';
import { documentOf } from '../../storage/documents.ts';
import { Notice } from '../../ui/notice.tsx';
import { ScreenHead } from '../../ui/screen-head.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { CardPreview } from './card-preview.tsx';
import type { CardTask } from './card-task.ts';
import { Findings } from './findings.tsx';
import styles from './repair-screen.module.css';
import { RepairWays } from './repair-ways.tsx';
import { SplitCard } from './split-card.tsx';
import { useCardAdvice } from './use-card-advice.ts';

type RepairScreenProps = {
  readonly cardId: string;
  readonly tools: ReactNode;
  readonly onEdit: (task: CardTask) => void;
};

/** The screen at `/repair/<card>`. */
export function RepairScreen({ cardId, tools, onEdit }: RepairScreenProps) {
  const read = useStored(async (store) => ({ card: await cardOf(store, cardId) }), [cardId]);
  useEffect(() => {
    document.title = 'Mend a card – Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current={null} />
      </TopBar>
      <main className={styles['screen']} aria-busy={read === undefined}>
        {read?.card === null && (
          <Notice title="This card is not here any more.">
            <p>
              It may have been deleted. <Link to="/review">Back to the review</Link>
            </p>
          </Notice>
        )}
        {read?.card != null && <RepairDesk card={read.card} onEdit={onEdit} />}
      </main>
    </>
  );
}

const sentencesAround = 3;

type RepairDeskProps = Pick<RepairScreenProps, 'onEdit'> & { readonly card: Card };

function RepairDesk({ card, onEdit }: RepairDeskProps) {
  const { documentId, anchor, quote, schedule } = card;
  const [isSplitting, setSplitting] = useState(false);
  const [, navigate] = useLocation();
  const findings = useCardAdvice(card.content, documentId, card);
  const source = useStored(
    async (store) => (documentId === null ? null : documentOf(store, documentId)),
    [documentId],
  );
  const leave = () => navigate('/review');
  return (
    <>
      <ScreenHead title="Mend this card">
        {schedule.lapses === 0
          ? 'It was not forgotten yet.'
          : `Forgotten ${timesOf(schedule.lapses)} in ${timesOf(schedule.repetitions)}.`}{' '}
        {card.suspendedAt !== null && 'It is suspended for now. '}A card that will not stay is
        mostly badly put, not badly learned.
      </ScreenHead>
      <div className={styles['columns']}>
        <section className={styles['column']} aria-label="The passage">
          <h2>The passage</h2>
          {anchor !== null && <CardPassage anchor={anchor} sentences={sentencesAround} />}
          {anchor === null && <p className={styles['none']}>{quote ?? 'It stands alone.'}</p>}
          {documentId !== null && source != null && (
            <Link to={addressOfPassage(documentId, anchor)}>{source.title}</Link>
          )}
        </section>
        <section className={styles['column']} aria-label="The card">
          <h2>The card</h2>
          <CardPreview content={card.content} />
          <Findings
            findings={findings}
            whenNone="The doctor finds nothing: perhaps it is too alike to another card, or not worth its while."
          />
        </section>
      </div>
      {isSplitting ? (
        <SplitCard card={card} onCancel={() => setSplitting(false)} onDone={leave} />
      ) : (
        <RepairWays
          card={card}
          title={source?.title ?? null}
          findings={findings}
          onSplit={() => setSplitting(true)}
          onEdit={onEdit}
          onLeave={leave}
        />
      )}
    </>
  );
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

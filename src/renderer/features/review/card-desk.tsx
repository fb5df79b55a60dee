/** One card on the desk: what is above it, the card, what is below its answer, and the bar of answers. */
import { Link } from 'wouter';
import { SessionKeysDialog } from '../../desk/keys/session-keys-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { AnswerNotes } from './answer-notes.tsx';
import { AskedCard } from './asked-card.tsx';
import styles from './card-desk.module.css';
import type { ReviewNote } from './grade-asked.ts';
import { AnswerBar, GradeBar } from './grade-bar.tsx';
import { otherKeys, reviewKeys } from './review-keys.ts';
import type { Asked } from './review-session.ts';
import type { ReviewWays } from './review-ways.ts';
import { SessionHead } from './session-head.tsx';
import { tallyOf } from './session-tally.ts';
import { type CardDeskState, useCardDesk } from './use-card-desk.ts';
import type { RunningSession } from './use-review-session.ts';

type CardDeskProps = ReviewWays & { readonly running: RunningSession; readonly asked: Asked };

/** Asks one card. */
export function CardDesk({ running, asked, ...ways }: CardDeskProps) {
  const desk = useCardDesk(running, asked, ways);
  const { session, send } = running;
  const { face, folds, acts } = desk;
  return (
    <>
      <SessionHead
        card={asked.card}
        tally={tallyOf(session.done)}
        left={running.left}
        about={desk.about}
        acts={desk.headActs}
      />
      <div className={styles['stage']}>
        <article className={styles['card']} aria-label="Card" key={asked.card.id}>
          {asked.wasChanged && (
            <p className={styles['changed']} role="alert">
              This card was changed elsewhere since it was shown; nothing was graded. Here it is as
              it now is.
            </p>
          )}
          {face !== null && (
            <AskedCard
              {...{ asked, face }}
              judgement={desk.judgement}
              onRespond={(response) => send({ kind: 'responded', response })}
              onShowAnswer={desk.showAnswer}
            />
          )}
          {asked.isAnswered && (
            <AnswerNotes
              card={asked.card}
              folds={folds}
              onFold={desk.fold}
              onOpenSource={desk.noteLeaving}
            />
          )}
        </article>
      </div>
      <div className={styles['foot']}>
        {acts.note !== null && <Note note={acts.note} onDismiss={acts.dismiss} />}
        <Answers desk={desk} asked={asked} />
      </div>
      {desk.hasKeys && (
        <SessionKeysDialog
          keys={reviewKeys}
          others={otherKeys}
          onClose={() => desk.showKeys(false)}
        />
      )}
    </>
  );
}

function Answers({ desk, asked }: { readonly desk: CardDeskState; readonly asked: Asked }) {
  if (!asked.isAnswered) {
    return (
      <AnswerBar
        key={`${asked.card.id} ${asked.shownAt}`}
        way={desk.face?.way ?? 'recall'}
        onShow={desk.showAnswer}
        onUncover={desk.uncover}
      />
    );
  }
  // Which grade is offered is known once the answer is judged: none has the focus before.
  if (desk.proposed === null) return <div className={styles['waiting']} aria-busy="true" />;
  return (
    <GradeBar
      choices={desk.choices}
      proposed={desk.proposed}
      prepared={desk.prepared}
      isHardExplained={desk.isHardExplained}
      onChoose={desk.choose}
    />
  );
}

/** A message of the last act; a leech leads to its repair. */
function Note({ note, onDismiss }: { readonly note: ReviewNote; readonly onDismiss: () => void }) {
  return (
    <div className={styles['note']} role="alert">
      {note.kind === 'words' ? (
        <p>{note.words}</p>
      ) : (
        <p>
          The last card was forgotten {note.card.schedule.lapses} times. It may be the card, not
          you: <Link to={`/repair/${note.card.id}`}>mend it beside its passage</Link>.
        </p>
      )}
      <Button tone="quiet" onClick={onDismiss}>
        Later
      </Button>
    </div>
  );
}

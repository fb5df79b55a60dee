/** The card in front: its question, what the reader does, and then its answer. */
import type { CardFace as Face } from '#core/card/card-face.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { CardFace } from '../../desk/card/card-face.tsx';
import styles from './asked-card.module.css';
import type { Judgement } from './judge-response.ts';
import { OrderResponse } from './order-response.tsx';
import type { Asked, Response } from './review-session.ts';
import { TypedResponse } from './typed-response.tsx';

type AskedCardProps = {
  readonly asked: Asked;
  readonly face: Face;
  readonly judgement: Judgement | null | undefined;
  readonly onRespond: (response: Partial<Response>) => void;
  readonly onShowAnswer: () => void;
};

/** Question over answer; the gaps of a sentence are filled in where they stand. */
export function AskedCard({ asked, face, judgement, onRespond, onShowAnswer }: AskedCardProps) {
  const { isAnswered, response } = asked;
  const isFilledIn = face.answer.some(({ kind }) => kind === 'filled');
  return (
    <>
      {!(isAnswered && isFilledIn) && <CardFace spans={face.question} side="question" />}
      {!isAnswered && face.way === 'type' && (
        <TypedResponse response={response} onRespond={onRespond} onShowAnswer={onShowAnswer} />
      )}
      {face.way === 'order' && (
        <OrderResponse
          items={face.expected}
          seed={asked.card.id + asked.card.schedule.repetitions}
          {...{ asked, onRespond }}
        />
      )}
      {!isAnswered && face.way === 'recite' && (
        <Uncovered text={textOf(face)} count={response.uncovered} />
      )}
      <div role="status" className={styles['status']}>
        {isAnswered && isFilledIn && <CardFace spans={face.answer} side="question" />}
        {isAnswered && !isFilledIn && (
          <div className={styles['answer']}>
            {face.way !== 'order' && <CardFace spans={face.answer} side="answer" />}
            <Verdict {...{ face, response, judgement }} />
          </div>
        )}
      </div>
    </>
  );
}

/** The sentences of a passage to recite, as far as they are uncovered. */
function Uncovered({ text, count }: { readonly text: string; readonly count: number }) {
  const shown = sentencesOf(text)[count - 1]?.end ?? 0;
  return (
    <div className={styles['uncovered']} role="status">
      {text.slice(0, shown)}
      {count === 0 && <span className={styles['cover']}>Say it aloud, or to yourself.</span>}
    </div>
  );
}

/** The whole text of a face's answer. */
export function textOf({ answer }: Face): string {
  return answer.map((span) => ('text' in span ? span.text : '')).join('');
}

const verdictNames = { right: 'Right', nearly: 'Nearly', wrong: 'Not this' } as const;

type VerdictProps = {
  readonly face: Face;
  readonly response: Response;
  readonly judgement: Judgement | null | undefined;
};

/** What was typed or ordered, and what the checker says of it; the reader can overrule it. */
function Verdict({ face, response, judgement }: VerdictProps) {
  if (judgement === undefined) return <p className={styles['said']}>Checking your answer …</p>;
  if (judgement === null) return null;
  const typed = response.typed.trim();
  return (
    <div className={styles['verdict']} data-verdict={judgement.verdict}>
      <p>
        <strong>{verdictNames[judgement.verdict]}.</strong> {judgement.reason}
      </p>
      {face.way === 'type' && typed !== '' && judgement.verdict !== 'right' && (
        <p className={styles['said']}>
          You wrote: <span className={styles['typed']}>{typed.slice(0, 400)}</span>
          {typed.length > 400 && ' …'}
        </p>
      )}
    </div>
  );
}

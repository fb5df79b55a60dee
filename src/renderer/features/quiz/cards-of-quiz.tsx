/** What the answers say about cards of the same passages, and the reader's choice to let them count. */
import { useState } from 'react';
import { plainFace } from '#core/card/card-face.ts';
import type { Attempt } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import type { FactResult } from '#core/quiz/session/results.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { Grade } from '#core/schedule/review.ts';
import { counted } from '#core/text/in-figures.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import styles from './cards-of-quiz.module.css';
import { gradeLinked, type LinkedCard, readLinked } from './linked-cards.ts';
import { questionKindNames } from './quiz-words.ts';
import { useCountedOnce } from './use-counted-once.ts';

type CardsOfQuizProps = {
  readonly attempt: Attempt;
  readonly results: readonly FactResult[];
  readonly facts: ReadonlyMap<FactId, StoredFact>;
};

const gradeNames: Readonly<Record<Grade, string>> = {
  again: 'Forgot',
  hard: 'Remembered with effort',
  good: 'Remembered',
  easy: 'Remembered easily',
};

/** The cards, each with the grade and why; nothing where no passage has a card. */
export function CardsOfQuiz({ attempt, results, facts }: CardsOfQuizProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const linked = useStored(
    (open) => readLinked(open, attempt, results, facts),
    [attempt, results, facts],
  );
  const open = linked?.filter(({ grade, isCounted }) => grade !== null && !isCounted) ?? [];
  const count = async () => {
    setIsBusy(true);
    const graded = await gradeLinked(store, attempt, open);
    setIsBusy(false);
    announce(`${counted(graded, 'card')} graded. Undo takes it back.`);
  };
  useCountedOnce(attempt, linked === undefined ? null : count);
  if (linked === undefined || linked.length === 0) return null;
  return (
    <ScreenPart title="Your cards">
      <p>
        {counted(linked.length, 'card')} of yours {linked.length === 1 ? 'is' : 'are'} about what
        was asked. An answer counts by what it says of memory: typed words say most, a gap in its
        sentence nearly as much; what was picked among given answers counts as remembered with
        effort; true or false, and what was found in the open text, say too little to count.
      </p>
      <table className={styles['cards']}>
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">Asked by</th>
            <th scope="col">Counts as</th>
          </tr>
        </thead>
        <tbody>
          {linked.map((one) => (
            <LinkedRow key={one.card.id} linked={one} />
          ))}
        </tbody>
      </table>
      {open.length > 0 && (
        <Button disabled={isBusy} onClick={() => void count()}>
          Let it count for {counted(open.length, 'card')}
        </Button>
      )}
    </ScreenPart>
  );
}

function LinkedRow({
  linked: { card, fact, grade, reason, isCounted },
}: {
  readonly linked: LinkedCard;
}) {
  const { prompt } = plainFace(card.content, card.part);
  return (
    <tr>
      <td className={styles['prompt']}>{prompt}</td>
      <td>{questionKindNames[fact.question.kind]}</td>
      <td>
        {grade === null ? 'Nothing' : gradeNames[grade]}
        {isCounted && grade !== null && ', reviewed since'}
        <span className={styles['reason']}>{reason}</span>
      </td>
    </tr>
  );
}

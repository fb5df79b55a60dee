/** The bar below the card: first the way to its answer, then the grades with what each leads to. */
import type { CardFace } from '#core/card/card-face.ts';
import type { Grade } from '#core/schedule/review.ts';
import type { PreparedReview } from '../../storage/prepare-review.ts';
import { Button } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import styles from './grade-bar.module.css';
import { dueDateWords, type GradeChoice, waitWords } from './grade-choices.ts';
import { reviewKeys } from './review-keys.ts';

type AnswerBarProps = {
  readonly way: CardFace['way'];
  readonly onShow: () => void;
  /** Uncovers the next sentence of a passage; null for another card. */
  readonly onUncover: (() => void) | null;
};

/** The way to the answer. */
export function AnswerBar({ way, onShow, onUncover }: AnswerBarProps) {
  const [{ chords }] = reviewKeys.useKeymap();
  const shortcut = chordLabel(chords['show-answer']);
  if (way === 'type') {
    return (
      <div className={styles['bar']}>
        <Button tone="main" shortcut="Enter" onClick={onShow}>
          Check answer
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['bar']}>
      {onUncover !== null && (
        <Button tone="main" shortcut={shortcut} autoFocus onClick={onUncover}>
          Next sentence
        </Button>
      )}
      <Button
        tone={onUncover === null ? 'main' : 'plain'}
        autoFocus={onUncover === null}
        {...(onUncover === null ? { shortcut } : {})}
        onClick={onShow}
      >
        Show answer
      </Button>
    </div>
  );
}

type GradeBarProps = {
  readonly choices: readonly GradeChoice[];
  readonly proposed: Grade;
  /** What each grade leads to; null while it is worked out, and where grades do not count. */
  readonly prepared: PreparedReview | null;
  /** Whether the meaning of Hard is to be told before it counts. */
  readonly isHardExplained: boolean;
  readonly onChoose: (grade: Grade) => void;
};

/** The grades; the one proposed has the focus. */
export function GradeBar({
  choices,
  proposed,
  prepared,
  isHardExplained,
  onChoose,
}: GradeBarProps) {
  const [{ chords }] = reviewKeys.useKeymap();
  return (
    <div className={styles['grades']}>
      {isHardExplained && (
        <p className={styles['hard']} role="alert">
          <strong>Hard means that you did recall it,</strong> only with effort. Choose Forgot where
          the answer did not come: it is no shame, and a Hard that was a miss brings the card back
          too late. Asked this once; press again what is true.
        </p>
      )}
      <fieldset className={styles['bar']}>
        <legend className="visually-hidden">How well did you recall it?</legend>
        {choices.map(({ grade, name, command }) => {
          const outcome = prepared?.outcomes[grade];
          return (
            <Button
              key={grade}
              shortcut={chordLabel(chords[command])}
              tone={grade === proposed ? 'main' : 'plain'}
              autoFocus={grade === proposed}
              className={styles['grade']}
              title={outcome === undefined ? undefined : (dueDateWords(outcome) ?? undefined)}
              onClick={() => onChoose(grade)}
            >
              <span className={styles['name']}>
                {name}
                {outcome !== undefined && (
                  <span className={styles['wait']}>
                    <span className="visually-hidden">, comes back in </span>
                    {waitWords(outcome)}
                  </span>
                )}
              </span>
            </Button>
          );
        })}
      </fieldset>
    </div>
  );
}

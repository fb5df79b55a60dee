/** Cues and answers to be matched: the cue in front takes the answer of the key that is pressed. */
import { Check, X } from 'lucide-react';
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import { rightPairs } from '#core/quiz/session/judge-question.ts';
import { pickOf, picksOf } from '../../../desk/keys/pick-commands.ts';
import { useChords } from '../../../desk/keys/use-page-keys.ts';
import { chordLabel } from '../../../ui/chord.ts';
import { quizKeys, useQuizKeys } from '../quiz-keys.ts';
import { type Draft, paired, unpaired } from '../quiz-session.ts';
import styles from './responses.module.css';

type Matching = Extract<AskedQuestion, { readonly kind: 'matching' }>;

type MatchingResponseProps = {
  readonly question: Matching;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
};

/** Keys match, or take the last pair apart; the arrows move to another cue. */
export function MatchingResponse({ question, draft, onDraft }: MatchingResponseProps) {
  const { cues, answers } = question;
  const move = (step: number) => () =>
    onDraft({ ...draft, cue: (draft.cue + step + cues.length) % cues.length });
  const [{ chords }] = quizKeys.useKeymap();
  const commands = {
    ...picksOf([...answers.keys()], (at) => () => onDraft(paired(draft, cues.length, at))),
    'take-back': () => onDraft(unpaired(draft, cues.length)),
  };
  useQuizKeys(commands, true);
  useChords((chord) => {
    if (chord === 'ArrowDown') return move(1);
    return chord === 'ArrowUp' ? move(-1) : null;
  });
  return (
    <div className={styles['matching']}>
      <ol className={styles['cues']} aria-label="To be matched">
        {cues.map((cue, at) => {
          const answer = draft.pairs[at] ?? null;
          return (
            <li key={cue}>
              <button
                type="button"
                className={styles['cue']}
                aria-current={at === draft.cue ? 'step' : undefined}
                onClick={() => onDraft({ ...draft, cue: at })}
              >
                <span>{cue}</span>
                <span className={styles['made']}>
                  {answer === null ? 'no answer yet' : `${answer + 1}. ${answers[answer]}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <ol className={styles['options']} aria-label="Answers for the cue in front">
        {answers.map((words, at) => (
          <li key={words}>
            <button
              type="button"
              className={styles['option']}
              data-used={draft.pairs.includes(at) || undefined}
              aria-keyshortcuts={chordLabel(chords[pickOf(at)] ?? '')}
              onClick={() => onDraft(paired(draft, cues.length, at))}
            >
              <kbd aria-hidden="true">{chordLabel(chords[pickOf(at)] ?? '')}</kbd>
              {words}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The pairs after the answer, each with the right one. */
export function RightPairs({
  question,
  pairs,
}: {
  readonly question: Matching;
  readonly pairs: readonly number[];
}) {
  const fits = rightPairs(question, pairs);
  return (
    <ul className={styles['rights']} aria-label="The right pairs">
      {question.cues.map((cue, at) => {
        const isRight = fits[at] === true;
        const given = question.answers[pairs[at] ?? -1];
        return (
          <li key={cue} data-right={isRight}>
            {isRight ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
            <span>
              {cue} <strong>{question.answers[question.right[at] ?? 0]}</strong>
              {isRight && <span className="visually-hidden">, as you said</span>}
              {!isRight && given !== undefined && (
                <span className={styles['note']}>yours: {given}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Options to choose from: each is a button with its key, and after the answer says what it was. */
import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { chordLabel } from '../../../ui/chord.ts';
import { type QuizCommand, quizKeys, useQuizKeys } from '../quiz-keys.ts';
import styles from './responses.module.css';

/** An option, and the command that gives it. */
export type Option<Value> = {
  readonly value: Value;
  readonly words: string;
  readonly command: QuizCommand;
};

type OptionResponseProps<Value> = {
  readonly options: readonly Option<Value>[];
  /** What was given; undefined before. */
  readonly given: Value | undefined;
  /** What is right; undefined while that is not to be seen. */
  readonly right: Value | undefined;
  readonly onGive: (value: Value) => void;
};

/** The options, in their order. */
export function OptionResponse<Value extends number | boolean>({
  options,
  given,
  right,
  onGive,
}: OptionResponseProps<Value>) {
  const [{ chords }] = quizKeys.useKeymap();
  const giving = options.map(({ command, value }) => [command, () => onGive(value)]);
  useQuizKeys(right === undefined ? Object.fromEntries(giving) : {}, true);
  if (right !== undefined) {
    return (
      <ul className={styles['options']} aria-label="The options">
        {options.map(({ value, words, command }) => (
          <li key={command}>
            <Judged words={words} isRight={value === right} isGiven={value === given} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className={styles['options']} aria-label="The options">
      {options.map(({ value, words, command }) => (
        <li key={command}>
          <button
            type="button"
            className={styles['option']}
            aria-keyshortcuts={chordLabel(chords[command])}
            aria-pressed={value === given}
            onClick={() => onGive(value)}
          >
            <kbd aria-hidden="true">{chordLabel(chords[command])}</kbd>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

type JudgedProps = {
  readonly words: ReactNode;
  readonly isRight: boolean;
  readonly isGiven: boolean;
};

/** An option after the answer: with a sign where it is right, or was given and is not. */
function Judged({ words, isRight, isGiven }: JudgedProps) {
  const state = isRight ? 'right' : isGiven ? 'wrong' : 'other';
  return (
    <div className={styles['option']} data-state={state}>
      {isRight && <Check size={17} aria-hidden="true" />}
      {!isRight && isGiven && <X size={17} aria-hidden="true" />}
      <span>
        {words}
        <span className={styles['note']}>
          {isRight && isGiven && 'yours, and right'}
          {isRight && !isGiven && 'right'}
          {!isRight && isGiven && 'yours'}
        </span>
      </span>
    </div>
  );
}

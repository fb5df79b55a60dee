/** How a quiz is asked: how many questions, of which kinds, when one is told, how long it may take. */
import { type ReactNode, useId } from 'react';
import { questionKinds } from '#core/quiz/question.ts';
import { SelectRow } from '../../ui/select-row.tsx';
import styles from './choose-how.module.css';
import {
  boundedCount,
  type FirstFacts,
  mostQuestions,
  type QuizSettings,
} from './quiz-settings.ts';
import { questionKindNames } from './quiz-words.ts';
import { Toggles } from './toggles.tsx';

type ChooseHowProps = {
  readonly settings: QuizSettings;
  readonly onChange: (change: Partial<QuizSettings>) => void;
};

const firstNames: readonly (readonly [FirstFacts, string])[] = [
  ['any', 'Any'],
  ['never-asked', 'What was never asked'],
  ['missed', 'What was missed last time'],
];

const limits = [null, 5, 10, 15, 20, 30, 45, 60] as const;

/** The fields. */
export function ChooseHow({ settings, onChange }: ChooseHowProps) {
  return (
    <>
      <label className={styles['row']}>
        Questions
        <input
          type="number"
          className={styles['count']}
          min={1}
          max={mostQuestions}
          value={settings.count}
          onChange={({ target }) => onChange({ count: boundedCount(target.valueAsNumber) })}
        />
      </label>
      <Toggles
        label="Kinds of question"
        options={questionKinds.map((kind) => [kind, questionKindNames[kind]])}
        chosen={settings.questionKinds}
        onChange={(chosen) => onChange({ questionKinds: chosen })}
      />
      <SelectRow
        label="Asked first"
        value={settings.first}
        options={firstNames}
        onChange={(first) => onChange({ first })}
      />
      <SelectRow
        label="Time"
        value={settings.minutes === null ? '' : String(settings.minutes)}
        options={limits.map((minutes) =>
          minutes === null ? ['', 'As long as it takes'] : [String(minutes), `${minutes} minutes`],
        )}
        onChange={(minutes) => onChange({ minutes: minutes === '' ? null : Number(minutes) })}
      />
      <Mode settings={settings} onChange={onChange} />
      <Box
        label="Before reading"
        isOn={settings.isBeforeReading}
        onChange={(isOn) =>
          onChange({ isBeforeReading: isOn, ...(isOn ? { mode: 'exam', count: 8 } : {}) })
        }
      >
        You have not read it yet: guess, and see what to look for. A wrong guess helps, too.
      </Box>
      <Box
        label="Answers count for my cards"
        isOn={settings.countsForCards}
        onChange={(countsForCards) => onChange({ countsForCards })}
      >
        At the end each card whose passage was asked about is graded, by how much the answer says.
        The results tell how, and undo takes it back.
      </Box>
      <Box
        label="Only facts that I accepted"
        isOn={settings.isAcceptedOnly}
        onChange={(isAcceptedOnly) => onChange({ isAcceptedOnly })}
      >
        Otherwise facts that were found, and that you did not look at yet, are asked too.
      </Box>
    </>
  );
}

/** When one is told what an answer came to. */
function Mode({ settings: { mode }, onChange }: ChooseHowProps) {
  const name = useId();
  const modes = [
    ['at-once', 'After each question', 'with the sentence that proves it'],
    ['exam', 'At the end', 'as in an exam; until then answers can be changed'],
  ] as const;
  return (
    <fieldset className={styles['modes']}>
      <legend>You are told</legend>
      {modes.map(([value, words, about]) => (
        <label key={value} className={styles['mode']}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={mode === value}
            onChange={() => onChange({ mode: value })}
          />
          <span>
            {words} <span className={styles['about']}>{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type BoxProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
};

function Box({ label, isOn, onChange, children }: BoxProps) {
  const id = useId();
  return (
    <div className={styles['box']}>
      <label className={styles['boxLabel']}>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.checked)}
        />
        {label}
      </label>
      <p id={id} className={styles['about']}>
        {children}
      </p>
    </div>
  );
}

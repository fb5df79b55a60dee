/** The fields of a fact's questions. */
import { Plus, X } from 'lucide-react';
import { buttonClass } from '../../../ui/button.tsx';
import styles from './fact-dialog.module.css';
import { emptyQuestion, type FactDraft, type QuestionDraft } from './fact-draft.ts';

type QuestionsProps = {
  readonly draft: FactDraft;
  readonly onChange: (part: Partial<FactDraft>) => void;
};

/** Each question with its answers, and a way to add one. */
export function Questions({ draft: { questions }, onChange }: QuestionsProps) {
  const set = (key: number, part: Partial<QuestionDraft>) =>
    onChange({ questions: questions.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const add = () => {
    const key = Math.max(-1, ...questions.map((one) => one.key)) + 1;
    onChange({ questions: [...questions, emptyQuestion(key)] });
  };
  return (
    <>
      {questions.map((question, index) => (
        <fieldset key={question.key} className={styles['question']}>
          <legend>Question {index + 1}</legend>
          <button
            type="button"
            className={buttonClass('quiet')}
            aria-label={`Remove question ${index + 1}`}
            onClick={() => onChange({ questions: questions.filter((one) => one !== question) })}
          >
            <X size={16} aria-hidden="true" />
          </button>
          <Field
            label="Question"
            value={question.prompt}
            rows={1}
            onChange={(prompt) => set(question.key, { prompt })}
          />
          <Field
            label="Answer"
            value={question.answer}
            rows={1}
            onChange={(answer) => set(question.key, { answer })}
          />
          <div className={styles['lists']}>
            <Field
              label="As right, one a line"
              value={question.synonyms}
              rows={1}
              onChange={(synonyms) => set(question.key, { synonyms })}
            />
            <Field
              label="Wrong choices, one a line"
              value={question.distractors}
              rows={1}
              onChange={(distractors) => set(question.key, { distractors })}
            />
          </div>
        </fieldset>
      ))}
      <button type="button" className={buttonClass()} onClick={add}>
        <Plus size={16} aria-hidden="true" /> Another question
      </button>
    </>
  );
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly onChange: (value: string) => void;
};

/** A text that grows with its words. */
export function Field({ label, value, rows, onChange }: FieldProps) {
  return (
    <label className={styles['field']}>
      {label}
      <textarea rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** The fields of a card's kind, and the choice of the kind. */
import { useId } from 'react';
import styles from './card-dialog.module.css';
import { type CardDraft, type CardKind, cardKinds } from './card-draft.ts';
import { ClozeField } from './cloze-field.tsx';

type DraftFieldsProps = {
  readonly draft: CardDraft;
  readonly onChange: (change: Partial<CardDraft>) => void;
};

/** The kinds as one row of choices, with what the chosen one does. */
export function KindChoice({ draft, onChange }: DraftFieldsProps) {
  const name = useId();
  const about = cardKinds.find(([kind]) => kind === draft.kind)?.[2];
  return (
    <fieldset className={styles['kinds']}>
      <legend className="visually-hidden">Kind of card</legend>
      <div className={styles['kindRow']}>
        {cardKinds.map(([kind, words]) => (
          <label key={kind} className={styles['kind']}>
            <input
              type="radio"
              name={name}
              value={kind}
              checked={draft.kind === kind}
              onChange={() => onChange({ kind })}
            />
            {words}
          </label>
        ))}
      </div>
      <p className={styles['about']}>{about}</p>
    </fieldset>
  );
}

/** The fields of the draft's kind. */
export function DraftFields({ draft, onChange }: DraftFieldsProps) {
  const field = (key: Exclude<keyof CardDraft, 'kind'>, label: string, rows: number) => (
    <Field
      key={key}
      label={label}
      rows={rows}
      value={draft[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  const question = [field('prompt', 'Question', 2), field('answer', 'Answer', 3)];
  const ofKind: Readonly<Record<CardKind, () => React.ReactNode>> = {
    basic: () => question,
    reversed: () => question,
    typed: () => [...question, field('alternatives', 'Accepted too, one a line', 2)],
    cloze: () => <ClozeField value={draft.cloze} onChange={(cloze) => onChange({ cloze })} />,
    ordering: () => [
      field('orderPrompt', 'Question', 2),
      field('items', 'Steps in their order, one a line', 5),
    ],
    passage: () => [
      field('passagePrompt', 'Question', 2),
      field('passage', 'Passage to recite', 6),
    ],
  };
  return <>{ofKind[draft.kind]()}</>;
}

type FieldProps = {
  readonly label: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A named text of several lines that grows with its words. */
function Field({ label, rows, value, onChange }: FieldProps) {
  return (
    <label className={styles['field']}>
      {label}
      <textarea rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** The choice of whose statistics are looked at, and over how much time. */

import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { listDocuments } from '../../storage/documents.ts';
import { type Scope, type ScopeChoices, wholeDesk } from './scope.ts';
import styles from './scope-choice.module.css';
import type { Span } from './spans.ts';

type ScopeChoiceProps = {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly choices: ScopeChoices;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
};

const spanNames: readonly (readonly [Span, string])[] = [
  ['month', 'Month'],
  ['quarter', 'Three months'],
  ['year', 'Year'],
];

/** Lists of documents, sections and tags, and three spans of time. */
export function ScopeChoice({ scope, onScope, choices, span, onSpan }: ScopeChoiceProps) {
  const documents = useStored(listDocuments, []) ?? [];
  return (
    <search className={styles['choices']} aria-label="What the statistics are of">
      <Choice
        name="Document"
        all="All documents"
        value={scope.documentId}
        options={documents.map(({ id, title }) => [id, title])}
        onChange={(documentId) => onScope({ ...wholeDesk, tag: scope.tag, documentId })}
      />
      {choices.sections.length > 0 && (
        <Choice
          name="Section"
          all="All sections"
          value={scope.section}
          options={choices.sections.map((section) => [section, section])}
          onChange={(section) => onScope({ ...scope, section })}
        />
      )}
      {choices.tags.length > 0 && (
        <Choice
          name="Tag"
          all="All tags"
          value={scope.tag}
          options={choices.tags.map((tag) => [tag, tag])}
          onChange={(tag) => onScope({ ...scope, tag })}
        />
      )}
      <fieldset className={styles['spans']}>
        <legend className="visually-hidden">How much time the plots of days show</legend>
        {spanNames.map(([value, name]) => (
          <label key={value} className={styles['span']}>
            <input
              type="radio"
              name="span"
              value={value}
              checked={span === value}
              onChange={() => onSpan(value)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </search>
  );
}

type ChoiceProps = {
  readonly name: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | null) => void;
};

function Choice({ name, all, value, options, onChange }: ChoiceProps) {
  return (
    <select
      aria-label={name}
      className={styles['choice']}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">{all}</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}

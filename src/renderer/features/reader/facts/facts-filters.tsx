/** What the panel of facts lists: by what became of them, and by kind. */
import { type FactKind, factKinds } from '#core/quiz/fact.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { countStates, type FactFilter } from './fact-list.ts';
import { factKindNames } from './fact-words.ts';
import styles from './facts-panel.module.css';

type FactsFiltersProps = {
  readonly facts: readonly StoredFact[];
  readonly filter: FactFilter;
  readonly onChange: (filter: FactFilter) => void;
};

const states = [
  ['kept', 'All'],
  ['suggested', 'Suggested'],
  ['accepted', 'Accepted'],
  ['rejected', 'Rejected'],
] as const satisfies readonly (readonly [FactFilter['state'], string])[];

/** One row of choices with their counts, and the kinds that there are. */
export function FactsFilters({ facts, filter, onChange }: FactsFiltersProps) {
  const counts = countStates(facts);
  const kinds = new Set(facts.map(({ kind }) => kind));
  return (
    <search className={styles['filters']}>
      <fieldset className={styles['states']}>
        <legend className="visually-hidden">Which facts</legend>
        {states.map(([state, words]) => (
          <button
            key={state}
            type="button"
            aria-pressed={filter.state === state}
            onClick={() => onChange({ ...filter, state })}
          >
            {words} <span>{counts[state]}</span>
          </button>
        ))}
      </fieldset>
      <select
        aria-label="Kind"
        value={filter.kind ?? ''}
        onChange={({ target: { value } }) =>
          onChange({ ...filter, kind: value === '' ? null : (value as FactKind) })
        }
      >
        <option value="">Any kind</option>
        {factKinds
          .filter((kind) => kinds.has(kind) || kind === filter.kind)
          .map((kind) => (
            <option key={kind} value={kind}>
              {factKindNames[kind]}
            </option>
          ))}
      </select>
    </search>
  );
}

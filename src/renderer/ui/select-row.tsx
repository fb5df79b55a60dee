/** A choice of one among several, as a list to open, beside what it chooses. */
import styles from './select-row.module.css';

type SelectRowProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  /** Each value with its words. */
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
};

/** A labelled row. */
export function SelectRow<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SelectRowProps<Value>) {
  return (
    <label className={styles['row']}>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([one]) => one === target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

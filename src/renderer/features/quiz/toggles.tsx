/** Choices of any number among several, each a button that is on or off. */
import styles from './toggles.module.css';

type TogglesProps<Value> = {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  /** Those that are on. */
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** The choices; the last one that is on stays on. */
export function Toggles<Value extends string | number>({
  label,
  options,
  chosen,
  onChange,
}: TogglesProps<Value>) {
  const toggle = (value: Value) => {
    const next = options
      .map(([one]) => one)
      .filter((one) => chosen.includes(one) !== (one === value));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className={styles['toggles']}>
      <legend>{label}</legend>
      <div className={styles['options']}>
        {options.map(([value, words]) => (
          <button
            key={value}
            type="button"
            className={styles['toggle']}
            aria-pressed={chosen.includes(value)}
            onClick={() => toggle(value)}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

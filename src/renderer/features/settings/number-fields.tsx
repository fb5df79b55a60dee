/** Fields for numbers: how many a day, and learning steps. */
import { useId, useState } from 'react';
import { readSteps, writeSteps } from './learning-steps.ts';
import styles from './scheduling-screen.module.css';

type FieldProps<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** A whole number, kept when the field is left or Enter is pressed. */
export function CountField({ label, value, onChange }: FieldProps<number>) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    const count = Math.round(Number(typed));
    if (typed !== null && typed.trim() !== '' && Number.isFinite(count) && count !== value) {
      onChange(count);
    }
    setTyped(null);
  };
  return (
    <label className={styles['row']}>
      {label}
      <input
        className={styles['count']}
        type="number"
        min={0}
        max={9999}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </label>
  );
}

/** Learning steps as `1m 10m 1d`; what cannot be read is told and not kept. */
export function StepsField({
  label,
  value,
  hint,
  onChange,
}: FieldProps<readonly number[]> & { readonly hint: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const hintId = useId();
  const keep = () => {
    if (typed === null) return;
    const steps = readSteps(typed);
    setSaid(steps === null ? `“${typed}” is no list of steps; write 1m 10m, or 1d.` : null);
    if (steps === null) return;
    setTyped(null);
    if (steps.join() !== value.join()) onChange(steps);
  };
  return (
    <div>
      <label className={styles['row']}>
        {label}
        <input
          className={styles['steps']}
          value={typed ?? writeSteps(value)}
          placeholder="none"
          aria-describedby={hintId}
          aria-invalid={said !== null}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      </label>
      <p id={hintId} className={said === null ? styles['about'] : styles['fault']}>
        {said ?? hint}
      </p>
    </div>
  );
}

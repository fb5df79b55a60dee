/** A choice of one among several, as a list to open or as choices in sight. */
import { useId } from 'react';
import { SelectRow } from '../../ui/select-row.tsx';
import styles from './scheduling-screen.module.css';

type OneOfProps<Value extends string> = {
  readonly look: 'list' | 'choices';
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
};

/** The choice; it is kept when it is made. */
export function OneOf<Value extends string>({
  look,
  label,
  value,
  options,
  onChange,
}: OneOfProps<Value>) {
  const name = useId();
  if (look === 'list') return <SelectRow {...{ label, value, options, onChange }} />;
  return (
    <fieldset className={styles['choices']}>
      <legend>{label}</legend>
      {options.map(([one, words]) => (
        <label key={one} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

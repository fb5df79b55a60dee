/** How much the reader wants to do on each weekday. */
import styles from './easy-days.module.css';
import shared from './scheduling-screen.module.css';
import type { SettingsProps } from './settings-props.ts';

/** Monday first; the numbers are those of the settings, which begin with Sunday. */
const weekdays = [
  [1, 'Monday'],
  [2, 'Tuesday'],
  [3, 'Wednesday'],
  [4, 'Thursday'],
  [5, 'Friday'],
  [6, 'Saturday'],
  [0, 'Sunday'],
] as const;

const amounts = [
  [1, 'As usual'],
  [0.5, 'Less'],
  [0, 'As little as can be'],
] as const;

/** A choice of three for each day. */
export function EasyDays({ settings, onChange }: SettingsProps) {
  const { willingness } = settings;
  const set = (weekday: number, amount: number) =>
    onChange({ willingness: willingness.map((one, day) => (day === weekday ? amount : one)) });
  return (
    <>
      <p className={shared['about']}>
        Where a card may as well come on another day, it does. Nothing is ever pushed past its time
        for it.
      </p>
      <div className={styles['days']}>
        {weekdays.map(([weekday, name]) => {
          const present = nearest(willingness[weekday] ?? 1);
          return (
            <fieldset key={weekday} className={styles['day']}>
              <legend>{name}</legend>
              {amounts.map(([amount, words]) => (
                <label key={amount} className={styles['amount']}>
                  <input
                    type="radio"
                    name={`day-${weekday}`}
                    checked={present === amount}
                    onChange={() => set(weekday, amount)}
                  />
                  <span>{words}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </>
  );
}

function nearest(willingness: number): number {
  if (willingness > 0.75) return 1;
  return willingness > 0.25 ? 0.5 : 0;
}

/** Asks for the day on which the chosen cards are due. */
import { type FormEvent, useState } from 'react';
import { dateOf, dayLength } from '#core/schedule/study-calendar.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { readerDays, readScheduling } from '../../storage/scheduling.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OnItsWay } from '../../ui/on-its-way.tsx';
import { cardsWords } from './card-words.ts';
import styles from './dialogs.module.css';

type DueDialogProps = {
  readonly count: number;
  readonly onClose: () => void;
  /** Gets the beginning of the study day, in epoch milliseconds. */
  readonly onSave: (dueAt: number) => void;
};

const near: readonly (readonly [string, number])[] = [
  ['Today', 0],
  ['Tomorrow', 1],
  ['In a week', 7],
  ['In a month', 30],
];

/** A day from the calendar, or one of the near ones. Their memory stays as it is. */
export function DueDialog({ count, onClose, onSave }: DueDialogProps) {
  const { store } = useSurroundings();
  const settings = useStored(readScheduling, []);
  const [date, setDate] = useState('');
  if (settings === undefined) return <OnItsWay onLeave={onClose} />;
  const days = readerDays(store, settings);
  const today = days.dayOf(store.now());
  const day = Math.round(Date.parse(`${date}T00:00:00Z`) / dayLength);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (Number.isFinite(day)) onSave(days.startOf(day));
  }

  return (
    <Dialog title={`Due date of ${cardsWords(count)}`} onClose={onClose}>
      <form onSubmit={save} className={styles['form']}>
        <p className={styles['hint']}>
          They are asked on that day, whatever their memory says; the next answer schedules them
          from there.
        </p>
        <div className={styles['near']}>
          {near.map(([words, ahead]) => (
            <Button key={words} onClick={() => setDate(dateOf(today + ahead))}>
              {words}
            </Button>
          ))}
        </div>
        <label className={styles['label']}>
          Day
          <input
            type="date"
            required
            className={styles['field']}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <div className={styles['ways']}>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="main" type="submit" disabled={!Number.isFinite(day)}>
            Set due date
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

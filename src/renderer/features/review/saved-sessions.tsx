/** Queries that were kept under a name, and the way to keep the present one. */
import { type FormEvent, useState } from 'react';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { deleteSearch, listSavedSearches, saveSearch } from '../../storage/find-cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './sessions-screen.module.css';

type SavedSessionsProps = {
  readonly query: string;
  readonly isReadable: boolean;
  readonly onOpen: (query: string) => void;
};

/** Lists the kept queries; each is opened or forgotten. */
export function SavedSessions({ query, isReadable, onOpen }: SavedSessionsProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const saved = useStored(listSavedSearches, []) ?? [];
  const [name, setName] = useState('');
  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '' || query.trim() === '' || !isReadable) return;
    await saveSearch(store, { name: name.trim(), query });
    setName('');
    announce('Kept under its name.');
  }
  async function forget(one: string): Promise<void> {
    await deleteSearch(store, one);
    announce('No longer kept.');
  }
  return (
    <section className={styles['saved']} aria-label="Kept sessions">
      {saved.length > 0 && (
        <ul className={styles['list']}>
          {saved.map((one) => (
            <li key={one.name} className={styles['one']}>
              <button
                type="button"
                className={styles['name']}
                aria-pressed={one.query === query}
                onClick={() => onOpen(one.query)}
              >
                {one.name} <span className={styles['query']}>{one.query}</span>
              </button>
              <Button
                tone="quiet"
                aria-label={`Forget ${one.name}`}
                onClick={() => void forget(one.name)}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
      {query.trim() !== '' && isReadable && !saved.some((one) => one.query === query) && (
        <form className={styles['keep']} onSubmit={(event) => void keep(event)}>
          <label>
            Keep this choice as
            <input value={name} onChange={(event) => setName(event.target.value)} />
          </label>
          <Button type="submit" disabled={name.trim() === ''}>
            Keep
          </Button>
        </form>
      )}
    </section>
  );
}

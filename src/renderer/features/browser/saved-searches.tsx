/** The searches that the reader kept: to be taken again, added to, and forgotten. */
import { Bookmark, X } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { deleteSearch, listSavedSearches, saveSearch } from '../../storage/find-cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import styles from './saved-searches.module.css';

type SavedSearchesProps = {
  readonly query: string;
  /** What is wrong with the query: then it cannot be kept. */
  readonly fault: string | null;
  readonly onChoose: (query: string) => void;
};

/** Searches that every reader may want. */
const usual = [
  { name: 'Due now', query: 'is:due', isOwn: false },
  { name: 'Being forgotten', query: 'recall<80% -is:suspended', isOwn: false },
  { name: 'Leeches', query: 'is:leech', isOwn: false },
  { name: 'Suspended', query: 'is:suspended', isOwn: false },
  { name: 'Added this week', query: 'age<7', isOwn: false },
];

/** A button with a menu of searches, and a field that keeps the present one. */
export function SavedSearches({ query, fault, onChoose }: SavedSearchesProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [name, setName] = useState('');
  const saved = useStored(listSavedSearches, []) ?? [];
  const choose = (next: string) => {
    menu.current?.hidePopover();
    onChoose(next);
  };

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    await saveSearch(store, { name: name.trim(), query });
    setName('');
    menu.current?.hidePopover();
    announce(`The search was kept as ${name.trim()}.`);
  }

  async function forget(forgotten: string): Promise<void> {
    await deleteSearch(store, forgotten);
    announce(`The search ${forgotten} was deleted.`);
  }

  return (
    <>
      <button
        type="button"
        className={`${buttonClass('quiet')} ${styles['button']}`}
        popoverTarget={id}
      >
        <Bookmark size={18} aria-hidden="true" />
        Searches
      </button>
      <div ref={menu} id={id} popover="auto" className={styles['menu']}>
        <ul>
          {[...usual, ...saved.map((one) => ({ ...one, isOwn: true }))].map((one) => (
            <li key={`${one.isOwn} ${one.name}`} className={styles['line']}>
              <button type="button" className={styles['choice']} onClick={() => choose(one.query)}>
                {one.name}
                <code>{one.query}</code>
              </button>
              {one.isOwn && (
                <Button
                  tone="quiet"
                  aria-label={`Delete the search ${one.name}`}
                  onClick={() => void forget(one.name)}
                >
                  <X size={16} aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ul>
        <form className={styles['keep']} onSubmit={(event) => void save(event)}>
          <input
            type="text"
            aria-label="Name of this search"
            placeholder="Keep this search as…"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            type="submit"
            disabled={name.trim() === '' || query.trim() === '' || fault !== null}
          >
            Keep
          </Button>
        </form>
      </div>
    </>
  );
}

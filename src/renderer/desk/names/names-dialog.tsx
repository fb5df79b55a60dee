/** Asks which names things get, and which go: tags, collections. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './names-dialog.module.css';

/** What the dialog says. */
export type NamesWords = {
  readonly title: string;
  readonly add: string;
  readonly example?: string;
  readonly remove: string;
  readonly save: string;
};

type NamesDialogProps = {
  readonly words: NamesWords;
  /** Names to choose from while one writes. */
  readonly known: readonly string[];
  /** The names that the things have, in any order, some perhaps several times. */
  readonly present: readonly string[];
  /** The names in what was written. */
  readonly read: (written: string) => readonly string[];
  readonly onSave: (added: readonly string[], removed: readonly string[]) => void;
  readonly onClose: () => void;
};

/** Names to add; the names that are there, each to be taken off. */
export function NamesDialog({ words, known, present, read, onSave, onClose }: NamesDialogProps) {
  const id = useId();
  const [written, setWritten] = useState('');
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const added = read(written);
  const names = [...new Set(present)].sort();

  function toggle(name: string): void {
    const next = new Set(removed);
    if (!next.delete(name)) next.add(name);
    setRemoved(next);
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    onSave(added, [...removed]);
  }

  return (
    <Dialog title={words.title} onClose={onClose}>
      <form onSubmit={save} className={styles['form']}>
        <label className={styles['label']}>
          {words.add}
          <input
            type="text"
            list={id}
            className={styles['field']}
            placeholder={words.example}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
        </label>
        <datalist id={id}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {names.length > 0 && (
          <fieldset className={styles['choices']}>
            <legend>{words.remove}</legend>
            {names.map((name) => (
              <label key={name} className={styles['choice']}>
                <input type="checkbox" checked={removed.has(name)} onChange={() => toggle(name)} />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <div className={styles['ways']}>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="main" type="submit" disabled={added.length + removed.size === 0}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

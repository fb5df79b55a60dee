/** The list of links that a note may want, below its editor. */
import { BookText, Highlighter } from 'lucide-react';
import styles from './note-editor.module.css';
import type { useLinkPicker } from './use-link-picker.ts';

/** Documents by title and highlights by their words; the editor keeps the focus. */
export function LinkPicker({ picker }: { readonly picker: ReturnType<typeof useLinkPicker> }) {
  const { targets, active, listId, optionId, choose } = picker;
  return (
    <div id={listId} role="listbox" aria-label="Links" className={styles['links']}>
      {targets.map(({ kind, id, label }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor holds the focus and takes the keys
        <div
          key={id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles['target']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(index)}
        >
          {kind === 'document' ? (
            <BookText size={15} role="img" aria-label="Document" />
          ) : (
            <Highlighter size={15} role="img" aria-label="Highlight" />
          )}
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
}

/** The text of a card with gaps: chosen words are hidden by a key. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './card-dialog.module.css';
import { withGap } from './card-draft.ts';

type ClozeFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

/** Alt+C hides the chosen words as a gap of their own, Alt+Shift+C as one with the last. */
export function ClozeField({ value, onChange }: ClozeFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnounce();
  const hintId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (caret !== null) field.current?.setSelectionRange(caret, caret);
  }, [caret]);

  function hide(isSame: boolean): void {
    if (field.current === null) return;
    const { selectionStart, selectionEnd } = field.current;
    const next = withGap(value, selectionStart, selectionEnd, isSame);
    field.current.focus();
    if (next === null) {
      announce('Choose the words to hide first, outside of a gap.');
      return;
    }
    onChange(next);
    setCaret(selectionEnd + next.length - value.length);
    announce('Hidden.');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || event.code !== 'KeyC' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    hide(event.shiftKey);
  }

  return (
    <div className={styles['cloze']}>
      <label className={styles['field']}>
        Text with its gaps
        <textarea
          ref={field}
          rows={5}
          value={value}
          aria-describedby={hintId}
          onKeyDown={onKeyDown}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <div className={styles['clozeTools']}>
        <Button shortcut="Alt+C" onClick={() => hide(false)}>
          Hide the chosen words
        </Button>
        <Button tone="quiet" shortcut="Alt+Shift+C" onClick={() => hide(true)}>
          With the last gap
        </Button>
      </div>
      <p id={hintId} className={styles['about']}>
        Each number is a card of its own. A hint goes before the end: {'{{c1::word::hint}}'}.
      </p>
    </div>
  );
}

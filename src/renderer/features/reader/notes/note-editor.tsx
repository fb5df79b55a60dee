/** Writes a note: Markdown in a plain field that grows with its words, kept by itself. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { longestNote } from '#core/note/note.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { LinkPicker } from './link-picker.tsx';
import styles from './note-editor.module.css';
import { useLinkPicker } from './use-link-picker.ts';
import { useNoteDraft } from './use-note-draft.ts';

type NoteEditorProps = {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  /** Whether it takes the focus as soon as it is there. */
  readonly takesFocus: boolean;
  readonly onKeep: (text: string) => void;
  /** The reader left it by Escape. */
  readonly onLeave: () => void;
  /** The focus went elsewhere. */
  readonly onBlur?: () => void;
};

/** A field for one note; `[[` offers links, Escape leaves. */
export function NoteEditor({ value, label, placeholder, takesFocus, ...rest }: NoteEditorProps) {
  const { onKeep, onLeave, onBlur } = rest;
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, keep } = useNoteDraft(value, onKeep);
  const [caret, setCaret] = useState(0);
  const [wantedCaret, setWantedCaret] = useState<number | null>(null);
  const picker = useLinkPicker(text, caret, (next, at) => {
    setText(next);
    setCaret(at);
    setWantedCaret(at);
  });
  useLayoutEffect(() => {
    if (wantedCaret === null) return;
    field.current?.setSelectionRange(wantedCaret, wantedCaret);
    setWantedCaret(null);
  }, [wantedCaret]);
  useEffect(() => {
    if (!takesFocus || field.current === null) return;
    const { length } = field.current.value;
    field.current.focus();
    field.current.setSelectionRange(length, length);
  }, [takesFocus]);
  useCountAnnounced(picker.isOpen ? picker.targets.length : 0);

  const onKeyDown = (event: KeyboardEvent) => {
    if (picker.onKeyDown(event) || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    keep();
    onLeave();
  };
  return (
    <div className={styles['editor']}>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={picker.isOpen ? picker.listId : undefined}
        aria-activedescendant={picker.isOpen ? picker.optionId(picker.active) : undefined}
        placeholder={placeholder}
        rows={1}
        maxLength={longestNote}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          keep();
          onBlur?.();
        }}
      />
      {picker.isOpen && <LinkPicker picker={picker} />}
    </div>
  );
}

function useCountAnnounced(count: number): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (count > 0) announce(`${count} ${count === 1 ? 'link' : 'links'} to choose from.`);
  }, [count, announce]);
}

/** One command in the list of keys: its name, its key, and the way to change it. */
import { RotateCcw } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { buttonClass } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import type { Keymap } from './keymap.ts';
import styles from './keys-dialog.module.css';

type KeyRowProps<Command extends string> = {
  readonly command: Command;
  readonly keymap: Keymap<Command>;
  readonly isCaptured: boolean;
  readonly refusal: string | null;
  readonly onCapture: (event: KeyboardEvent) => void;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
  readonly onReset: () => void;
};

/** A row; while its key is captured, the next key that is pressed goes to `onCapture`. */
export function KeyRow<Command extends string>({
  command,
  keymap,
  isCaptured,
  refusal,
  ...rest
}: KeyRowProps<Command>) {
  const { name, chord: first } = keymap.table.commands[command];
  const chord = keymap.chords[command];
  return (
    <li className={styles['row']}>
      <span>{name}</span>
      {chord !== first && (
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label={`Reset the key: ${name}`}
          title={`Back to ${chordLabel(first)}`}
          onClick={rest.onReset}
        >
          <RotateCcw size={14} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className={styles['key']}
        data-captured={isCaptured}
        aria-label={`${name}: ${isCaptured ? 'press a key, or Escape' : chordLabel(chord)}`}
        onClick={rest.onBegin}
        onKeyDown={rest.onCapture}
        onBlur={rest.onEnd}
      >
        {isCaptured ? 'Press a key' : <kbd>{chordLabel(chord)}</kbd>}
      </button>
      {refusal !== null && (
        <p className={styles['refusal']} role="alert">
          {refusal}
        </p>
      )}
    </li>
  );
}

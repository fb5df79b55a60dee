/** The dialog that lists every key of the reader and lets each be changed. */
import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { chordFault, chordFaultWords, chordLabel, chordOf } from './chord.ts';
import { useKeymap, withFirstChord } from './kept-keymap.ts';
import {
  clashOf,
  commandFacts,
  firstKeymap,
  type Keymap,
  type ReaderCommand,
  readerCommands,
  withChord,
} from './keymap.ts';
import styles from './keys-dialog.module.css';

/** What a captured key came to, where it cannot be taken. */
type Refusal = { readonly command: ReaderCommand; readonly words: string };

/** Shows the keys by their groups. A key is changed by its button; what it clashes with is told. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [keymap, choose] = useKeymap();
  const [captured, setCaptured] = useState<ReaderCommand | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const groups = Object.entries(Object.groupBy(readerCommands, (one) => commandFacts[one].group));

  function end(): void {
    setRefusal(null);
    setCaptured(null);
  }

  function capture(command: ReaderCommand, event: KeyboardEvent): void {
    if (captured !== command) return;
    const hasAltGraph = event.getModifierState('AltGraph');
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const chord = chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, hasAltGraph });
    // Tab goes on to the next key, as ever.
    if (chord === null || chord === 'Tab' || chord === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    // Escape leaves the key as it was; only the command that leaves can have it.
    if (chord === 'Escape' && command !== 'leave') {
      end();
      return;
    }
    const words = refusalOf(keymap, command, chord);
    setRefusal(words === null ? null : { command, words });
    if (words !== null) return;
    choose(withChord(keymap, command, chord));
    setCaptured(null);
  }

  return (
    <Dialog title="Keys" onClose={onClose}>
      <p className={styles['about']}>
        They work while the text has the focus. With a screen reader, switch to its focus mode
        first; the buttons before the text and the notes panel do the same without keys.
      </p>
      <label className={styles['single']}>
        <input
          type="checkbox"
          checked={keymap.hasSingleKeys}
          onChange={(event) => choose({ ...keymap, hasSingleKeys: event.target.checked })}
        />
        Keys of a single character
      </label>
      {groups.map(([group, commands]) => (
        <section key={group} className={styles['group']}>
          <h3>{group}</h3>
          <ul>
            {commands?.map((command) => (
              <KeyRow
                key={command}
                command={command}
                keymap={keymap}
                isCaptured={captured === command}
                refusal={refusal?.command === command ? refusal.words : null}
                onCapture={(event) => capture(command, event)}
                onBegin={() => {
                  setRefusal(null);
                  setCaptured(command);
                }}
                onEnd={end}
                onReset={() => choose(withFirstChord(keymap, command))}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={styles['end']}>
        <Button tone="quiet" onClick={() => choose(firstKeymap)}>
          Reset all keys
        </Button>
        <Button tone="main" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}

type KeyRowProps = {
  readonly command: ReaderCommand;
  readonly keymap: Keymap;
  readonly isCaptured: boolean;
  readonly refusal: string | null;
  readonly onCapture: (event: KeyboardEvent) => void;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
  readonly onReset: () => void;
};

function KeyRow({ command, keymap, isCaptured, refusal, ...rest }: KeyRowProps) {
  const { name } = commandFacts[command];
  const chord = keymap.chords[command];
  return (
    <li className={styles['row']}>
      <span>{name}</span>
      {chord !== firstKeymap.chords[command] && (
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label={`Reset the key: ${name}`}
          title={`Back to ${chordLabel(firstKeymap.chords[command])}`}
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

/** Why `command` cannot have `chord`, in words; null where it can. */
function refusalOf(keymap: Keymap, command: ReaderCommand, chord: string): string | null {
  const fault = chordFault(chord);
  if (fault !== null) return `${chordFaultWords[fault]} Press another one.`;
  const clash = clashOf(keymap, command, chord);
  if (clash === null) return null;
  return `${chordLabel(chord)} is the key of “${commandFacts[clash].name}”. Press another one.`;
}

/** The dialog that lists every key of a screen and lets each be changed. */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { chordFault, chordFaultWords, chordLabel, chordOf, keyPressOf } from '../../ui/chord.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyRow } from './key-row.tsx';
import {
  clashOf,
  commandsOf,
  firstKeymapOf,
  type Keymap,
  withChord,
  withFirstChord,
} from './keymap.ts';
import styles from './keys-dialog.module.css';

/** What a captured key came to, where it cannot be taken. */
type Refusal<Command extends string> = { readonly command: Command; readonly words: string };

type KeysDialogProps<Command extends string> = {
  readonly keymap: Keymap<Command>;
  readonly onChange: (keymap: Keymap<Command>) => void;
  /** When the keys are heard. */
  readonly about: ReactNode;
  /** Whether keys of one character do anything, and how to say so. */
  readonly single: { readonly isOn: boolean; readonly choose: (isOn: boolean) => void };
  /** Keys that stay as they are, as they are shown, with what they do. */
  readonly others?: readonly (readonly [string, string])[];
  readonly onClose: () => void;
};

/** Shows the keys by their groups. A key is changed by its button; what it clashes with is told. */
export function KeysDialog<Command extends string>({
  keymap,
  onChange,
  about,
  single,
  others = [],
  onClose,
}: KeysDialogProps<Command>) {
  const { commands } = keymap.table;
  const [captured, setCaptured] = useState<Command | null>(null);
  const [refusal, setRefusal] = useState<Refusal<Command> | null>(null);
  const groups = Map.groupBy(commandsOf(keymap.table), (one) => commands[one].group);

  function end(): void {
    setRefusal(null);
    setCaptured(null);
  }

  function capture(command: Command, event: KeyboardEvent): void {
    if (captured !== command) return;
    const chord = chordOf(keyPressOf(event));
    // Tab goes on to the next key, as ever.
    if (chord === null || chord === 'Tab' || chord === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    // Escape leaves the key as it was; only a command that had it from the start can have it.
    if (chord === 'Escape' && commands[command].chord !== 'Escape') {
      end();
      return;
    }
    const words = refusalOf(keymap, command, chord);
    setRefusal(words === null ? null : { command, words });
    if (words !== null) return;
    onChange(withChord(keymap, command, chord));
    setCaptured(null);
  }

  return (
    <Dialog title="Keys" onClose={onClose}>
      <p className={styles['about']}>{about}</p>
      <label className={styles['single']}>
        <input
          type="checkbox"
          checked={single.isOn}
          onChange={(event) => single.choose(event.target.checked)}
        />
        Keys of a single character
      </label>
      {[...groups].map(([group, listed]) => (
        <section key={group} className={styles['group']}>
          <h3>{group}</h3>
          <ul>
            {listed.map((command) => (
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
                onReset={() => onChange(withFirstChord(keymap, command))}
              />
            ))}
          </ul>
        </section>
      ))}
      {others.length > 0 && <OtherKeys keys={others} />}
      <div className={styles['end']}>
        <Button
          tone="quiet"
          onClick={() => {
            single.choose(true);
            onChange(firstKeymapOf(keymap.table));
          }}
        >
          Reset all keys
        </Button>
        <Button tone="main" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}

function OtherKeys({ keys }: { readonly keys: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles['group']}>
      <h3>Always the same</h3>
      <ul>
        {keys.map(([key, name]) => (
          <li key={key} className={styles['row']}>
            <span>{name}</span>
            <kbd className={styles['fixed']}>{key}</kbd>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why `command` cannot have `chord`, in words; null where it can. */
function refusalOf<Command extends string>(
  keymap: Keymap<Command>,
  command: Command,
  chord: string,
): string | null {
  // The key from the start is a command's own, whoever else such a key belongs to.
  const isOwn = chord === keymap.table.commands[command].chord;
  const fault = isOwn ? null : chordFault(chord);
  if (fault !== null) return `${chordFaultWords[fault]} Press another one.`;
  const clash = clashOf(keymap, command, chord);
  if (clash === null) return null;
  return `${chordLabel(chord)} is the key of “${clash}”. Press another one.`;
}

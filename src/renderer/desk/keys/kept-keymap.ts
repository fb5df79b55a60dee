/** The reader's own keys: kept on this device, screen by screen, checked when they are read. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { chordFault } from '../../ui/chord.ts';
import {
  chordsOf,
  clashOf,
  commandsOf,
  firstKeymapOf,
  type Keymap,
  type KeyTable,
} from './keymap.ts';

const keptShape = v.object({
  hasSingleKeys: v.optional(v.boolean(), true),
  chords: v.optional(v.record(v.string(), v.string()), {}),
});

/** The keys of one screen. */
export type KeptKeymap<Command extends string> = {
  /** The keys as they are; what is kept but cannot be read, or is no longer free, counts as unchanged. */
  readonly chosenKeymap: () => Keymap<Command>;
  /** The keys, live, and how to change them; a change holds at once. */
  readonly useKeymap: () => readonly [Keymap<Command>, (keymap: Keymap<Command>) => void];
};

/** Keeps the keys of the commands in `table` under a name of the device's storage. */
export function keptKeymap<Command extends string>(
  storageKey: string,
  table: KeyTable<Command>,
): KeptKeymap<Command> {
  const listeners = new Set<() => void>();
  let known: { readonly kept: string | null; readonly keymap: Keymap<Command> } | null = null;

  function chosenKeymap(): Keymap<Command> {
    const kept = localStorage.getItem(storageKey);
    if (known === null || known.kept !== kept) known = { kept, keymap: readKeymap(table, kept) };
    return known.keymap;
  }

  function choose(keymap: Keymap<Command>): void {
    const changed = commandsOf(table).filter(
      (command) => keymap.chords[command] !== table.commands[command].chord,
    );
    const chords = Object.fromEntries(changed.map((command) => [command, keymap.chords[command]]));
    const { hasSingleKeys } = keymap;
    localStorage.setItem(storageKey, JSON.stringify({ hasSingleKeys, chords }));
    for (const listener of listeners) listener();
  }

  function listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    chosenKeymap,
    useKeymap: () => [useSyncExternalStore(listen, chosenKeymap), choose],
  };
}

/** Reads what was kept; only the changed keys are. */
export function readKeymap<Command extends string>(
  table: KeyTable<Command>,
  kept: string | null,
): Keymap<Command> {
  const first = firstKeymapOf(table);
  const read = v.safeParse(keptShape, parsed(kept));
  if (!read.success) return first;
  const { hasSingleKeys, chords } = read.output;
  // All at once, so that two commands which changed keys with each other do not clash on the way.
  const changed = chordsOf(table, (command) => {
    const chord = chords[command];
    return chord !== undefined && chordFault(chord) === null ? chord : first.chords[command];
  });
  return sound({ table, hasSingleKeys, chords: changed }, first);
}

/** The keymap with the first keys of those commands whose own are not free, as where a command is new since. */
function sound<Command extends string>(
  keymap: Keymap<Command>,
  first: Keymap<Command>,
): Keymap<Command> {
  const isTaken = (command: Command) => {
    const chord = keymap.chords[command];
    return chord !== first.chords[command] && clashOf(keymap, command, chord) !== null;
  };
  const taken = new Set(commandsOf(keymap.table).filter(isTaken));
  if (taken.size === 0) return keymap;
  const chords = chordsOf(
    keymap.table,
    (command) => (taken.has(command) ? first : keymap).chords[command],
  );
  // A key that is had back may have been another's meanwhile.
  return sound({ ...keymap, chords }, first);
}

function parsed(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? '{}');
  } catch {
    return null;
  }
}

/** The reader's own keys: kept on this device, checked when they are read. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { chordFault } from './chord.ts';
import { clashOf, firstKeymap, type Keymap, readerCommands, withChord } from './keymap.ts';

const storageKey = 'plenum.keys';
const listeners = new Set<() => void>();

const keptShape = v.object({
  hasSingleKeys: v.optional(v.boolean(), true),
  chords: v.optional(v.record(v.string(), v.string()), {}),
});

let known: { readonly kept: string | null; readonly keymap: Keymap } | null = null;

/** The keys as they are; what is kept but cannot be read, or is no longer free, counts as unchanged. */
export function chosenKeymap(): Keymap {
  const kept = localStorage.getItem(storageKey);
  if (known === null || known.kept !== kept) known = { kept, keymap: readKeymap(kept) };
  return known.keymap;
}

/** Keeps `keymap`, which holds at once. */
export function chooseKeymap(keymap: Keymap): void {
  const chords = Object.fromEntries(
    readerCommands
      .filter((command) => keymap.chords[command] !== firstKeymap.chords[command])
      .map((command) => [command, keymap.chords[command]]),
  );
  localStorage.setItem(storageKey, JSON.stringify({ hasSingleKeys: keymap.hasSingleKeys, chords }));
  for (const listener of listeners) listener();
}

/** The keys, live, and how to change them. */
export function useKeymap(): readonly [Keymap, (keymap: Keymap) => void] {
  return [useSyncExternalStore(listen, chosenKeymap), chooseKeymap];
}

/** Reads what was kept; only the changed keys are. */
export function readKeymap(kept: string | null): Keymap {
  const read = v.safeParse(keptShape, parsed(kept));
  if (!read.success) return firstKeymap;
  const { hasSingleKeys, chords } = read.output;
  // All at once, so that two commands which changed keys with each other do not clash on the way.
  const changed = { ...firstKeymap.chords };
  for (const command of readerCommands) {
    const chord = chords[command];
    if (chord !== undefined && chordFault(chord) === null) changed[command] = chord;
  }
  const keymap = { hasSingleKeys, chords: changed };
  const isSound = readerCommands.every(
    (command) => clashOf(keymap, command, changed[command]) === null,
  );
  return isSound ? keymap : { ...firstKeymap, hasSingleKeys };
}

/** Gives one command its first key back, where that key is free. */
export function withFirstChord(keymap: Keymap, command: (typeof readerCommands)[number]): Keymap {
  const chord = firstKeymap.chords[command];
  return clashOf(keymap, command, chord) === null ? withChord(keymap, command, chord) : keymap;
}

function parsed(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? '{}');
  } catch {
    return null;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

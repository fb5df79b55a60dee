/** The keys of a screen that are heard on its whole page, as those of a review. */
import { type Chord, chordOf, isSingleCharacter, keyPressOf } from '../../ui/chord.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import type { KeptKeymap } from './kept-keymap.ts';
import { commandOf } from './keymap.ts';
import { hasSingleKeys, isForPage } from './single-keys.ts';

/** What a key does; null for nothing. */
export type Run = (() => void) | null;

/**
 * Obeys the keys in `commands` outside of fields and dialogs; a command that is not there, or null, does nothing.
 * `isOpen` says whether what the screen asks is still open.
 */
export function usePageKeys<Command extends string>(
  { chosenKeymap }: KeptKeymap<Command>,
  commands: Readonly<Partial<Record<Command, Run>>>,
  isOpen = false,
): void {
  useChords((chord) => {
    const command = commandOf(chosenKeymap(), chord, isOpen);
    return command === null ? null : (commands[command] ?? null);
  });
}

/** Obeys what `runOf` gives for a key outside of fields and dialogs. */
export function useChords(runOf: (chord: Chord) => Run): void {
  useWindowKeys((event) => {
    const chord = chordOf(keyPressOf(event));
    if (chord === null || !isForPage(event)) return;
    if (isSingleCharacter(chord) && !hasSingleKeys()) return;
    const run = runOf(chord);
    if (run === null) return;
    event.preventDefault();
    run();
  });
}

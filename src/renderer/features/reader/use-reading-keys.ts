/** The keys of the reading surface, whichever part of the reader has the focus. */
import { useEffect, useEffectEvent } from 'react';

/** What a key of the reading surface does; each answers whether there was anything to do. */
export type ReadingCommands = {
  readonly find: () => boolean;
  readonly findNext: () => boolean;
  readonly findPrevious: () => boolean;
  readonly goBack: () => boolean;
  readonly goForward: () => boolean;
  readonly copyWithCitation: () => boolean;
  readonly toggleOutline: () => boolean;
};

/** One command with its name on the screen and its keys; `Mod` is Ctrl, or Cmd on a Mac. */
export type ReadingKey = {
  readonly command: keyof ReadingCommands;
  readonly name: string;
  readonly keys: string;
  /** Whether the key works only while the text has the focus: it is a letter that one may type. */
  readonly isLetter?: boolean;
};

/** Every key of the reading surface, for the list of keys. */
export const readingKeys: readonly ReadingKey[] = [
  { command: 'find', name: 'Find in document', keys: 'Mod+f' },
  { command: 'findNext', name: 'Next match', keys: 'F3' },
  { command: 'findPrevious', name: 'Previous match', keys: 'Shift+F3' },
  { command: 'goBack', name: 'Back to where you were', keys: 'Alt+ArrowLeft' },
  { command: 'goForward', name: 'Forward again', keys: 'Alt+ArrowRight' },
  { command: 'copyWithCitation', name: 'Copy with citation', keys: 'Mod+Shift+c' },
  { command: 'toggleOutline', name: 'Show or hide the outline', keys: 'o', isLetter: true },
];

/** Obeys `readingKeys` while the reader is shown; a key without anything to do is the browser's. */
export function useReadingKeys(root: () => HTMLElement | null, commands: ReadingCommands): void {
  const obey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return;
    const pressed = keysOf(event);
    const key = readingKeys.find(({ keys }) => keys === pressed);
    if (key === undefined || (key.isLetter === true && event.target !== root())) return;
    if (commands[key.command]()) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => obey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** The pressed keys as `readingKeys` writes them: `Mod+Shift+c`. */
function keysOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): string {
  return [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    key.length === 1 ? key.toLowerCase() : key,
  ].join('+');
}

/** The keys of the reading surface, whichever part of the reader has the focus. */
import { hasModal } from '../../ui/use-modal.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';

/** What a key of the reading surface does; each answers whether there was anything to do. */
export type ReadingCommands = {
  readonly find: () => boolean;
  readonly findNext: () => boolean;
  readonly findPrevious: () => boolean;
  readonly goBack: () => boolean;
  readonly goForward: () => boolean;
  readonly copyWithCitation: () => boolean;
  readonly toggleOutline: () => boolean;
  readonly switchView: () => boolean;
  readonly askPage: () => boolean;
  readonly larger: () => boolean;
  readonly smaller: () => boolean;
  readonly fitWidth: () => boolean;
};

/** One command with its name on the screen and its keys; `Mod` is Ctrl, or Cmd on a Mac. */
export type ReadingKey = {
  readonly command: keyof ReadingCommands;
  readonly name: string;
  readonly keys: string;
  /** Whether the key works only while the text has the focus, or nothing has: it is a letter that one may type. */
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
  { command: 'switchView', name: 'Pages or text', keys: 'v', isLetter: true },
  { command: 'askPage', name: 'Go to a page', keys: 'g', isLetter: true },
  { command: 'larger', name: 'Larger pages', keys: '+', isLetter: true },
  { command: 'smaller', name: 'Smaller pages', keys: '-', isLetter: true },
  { command: 'fitWidth', name: 'Pages as wide as the window', keys: '0', isLetter: true },
];

/** Obeys `readingKeys` while the reader is shown; a key without anything to do is the browser's. */
export function useReadingKeys(root: () => HTMLElement | null, commands: ReadingCommands): void {
  useWindowKeys((event) => {
    if (event.defaultPrevented || hasModal()) return;
    const pressed = keysOf(event);
    const key = readingKeys.find(({ keys }) => keys === pressed);
    const isReading = event.target === root() || nothingHasFocus(event);
    if (key === undefined || (key.isLetter === true && !isReading)) return;
    if (commands[key.command]()) event.preventDefault();
  });
}

/** Whether the key was pressed where nothing has the focus, as after a document came: it is meant for the text. */
export function nothingHasFocus({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return target === document.body && !hasModal();
}

/** The pressed keys as `readingKeys` writes them: `Mod+Shift+c`. */
function keysOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): string {
  // A sign that some keyboards have above another, as +, is itself with Shift or without.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isSign ? ['Shift'] : []),
    key.length === 1 ? key.toLowerCase() : key,
  ].join('+');
}

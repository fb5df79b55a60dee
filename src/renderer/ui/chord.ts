/** Chords: a key with its modifiers, as one word; and which of them a reader may give a command. */

/** `Shift+ArrowRight`, `n`, `?`: modifiers in the order of `aria-keyshortcuts`, then the key. */
export type Chord = string;

/** What of a keyboard event makes its chord. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Whether the press wrote its character through AltGr, which Windows tells as Ctrl and Alt. */
  readonly hasAltGraph: boolean;
};

/** The press of a keyboard event, the browser's own or React's. */
export function keyPressOf(
  event: Omit<KeyPress, 'hasAltGraph'> & Pick<KeyboardEvent, 'getModifierState'>,
): KeyPress {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const hasAltGraph = event.getModifierState('AltGraph');
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, hasAltGraph };
}

const modifierKeys = new Set('Control Shift Alt AltGraph Meta CapsLock Fn OS'.split(' '));
const unusableKeys = new Set('Dead Process Unidentified Compose'.split(' '));

/**
 * The chord of a press; null while only modifiers are down. Shift counts only where the character does
 * not tell it already, so that `?` and `1` are the same on every layout; a letter of another script
 * counts as the Latin one on the same key.
 */
export function chordOf(press: KeyPress): Chord | null {
  if (modifierKeys.has(press.key)) return null;
  const name = keyName(press);
  const isCharacter = isPrintable(press.key);
  const isWritten = isCharacter && press.hasAltGraph;
  const modifiers = [
    press.ctrlKey && !isWritten && 'Control',
    press.metaKey && 'Meta',
    press.altKey && !isWritten && 'Alt',
    press.shiftKey && (!isCharacter || isLetter(name)) && 'Shift',
  ];
  return [...modifiers.filter((modifier) => modifier !== false), name].join('+');
}

function keyName({ key, code }: KeyPress): string {
  if (key === ' ') return 'Space';
  if (!isPrintable(key)) return key;
  const isForeign = !/^[\u0021-\u024F]$/.test(key) && /^Key[A-Z]$/.test(code);
  if (isForeign) return code.slice('Key'.length).toLowerCase();
  return isLetter(key) ? key.toLowerCase() : key;
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

/** Whether the chord is one character without a modifier but Shift (WCAG 2.1.4). */
export function isSingleCharacter(chord: Chord): boolean {
  return isPrintable(chord.replace(/^Shift\+(?=.)/, ''));
}

/** Why a chord can be no command's. */
export type ChordFault = 'system' | 'screen-reader' | 'browser' | 'menu' | 'unusable';

/** What each fault is, to the reader. */
export const chordFaultWords: Readonly<Record<ChordFault, string>> = {
  system: 'Keys with Ctrl, Command or the Windows key belong to the system and the browser.',
  'screen-reader': 'Insert and Caps Lock are the screen readers’ own keys.',
  browser: 'This key moves or scrolls the page, or belongs to the browser.',
  menu: 'Keys with Alt open menus; only Alt+Shift with an arrow is free.',
  unusable: 'This key writes no character of its own.',
};

const browserKeys = new Set(
  'Tab Shift+Tab Space Shift+Space ArrowUp ArrowDown PageUp PageDown Home End Shift+ArrowUp Shift+ArrowDown Shift+Home Shift+End Shift+PageUp Shift+PageDown Backspace Shift+Backspace'.split(
    ' ',
  ),
);

/** Why `chord` cannot be a command's; null where it can. */
export function chordFault(chord: Chord): ChordFault | null {
  const parts = chord.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  if (parts.includes('Control') || parts.includes('Meta')) return 'system';
  if (key === 'Insert') return 'screen-reader';
  if (unusableKeys.has(key) || key === '') return 'unusable';
  if (/^F\d+$/.test(key) || browserKeys.has(chord) || isMediaKey(key)) return 'browser';
  const isFree = parts.includes('Shift') && key.startsWith('Arrow');
  return parts.includes('Alt') && !isFree ? 'menu' : null;
}

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The chord as it is written on the screen: `Shift →`. */
export function chordLabel(chord: Chord): string {
  return chord
    .split(/\+(?=.)/)
    .map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

function isPrintable(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}

function isMediaKey(key: string): boolean {
  return /^(?:Media|Audio|Browser|Launch|Brightness|PrintScreen|ContextMenu|NumLock|ScrollLock|Pause)/.test(
    key,
  );
}

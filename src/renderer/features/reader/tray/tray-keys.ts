/** The keys of the tray; they listen only while it has the focus. */

/** What a key of the tray does; a number accepts the candidate of that index. */
export type TrayCommand = NamedCommand | number;
type NamedCommand = 'close' | 'next' | 'previous' | 'text' | 'here' | 'leave';

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const commands: ReadonlyMap<string, NamedCommand> = new Map([
  ['Escape', 'close'],
  [']', 'next'],
  ['[', 'previous'],
  ['t', 'text'],
  ['h', 'here'],
  ['u', 'leave'],
]);

/** The command of a key; null for a key that is the browser's. */
export function trayKey({ key, ctrlKey, metaKey, altKey }: Key): TrayCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[1-5]$/.test(key)) return Number(key) - 1;
  return commands.get(key) ?? null;
}

/** The keys of the panel of facts; they listen only while it has the focus, and no field of it. */

/** What a key of the panel does. */
export type FactsCommand =
  | ('close' | 'next' | 'previous' | 'text')
  | ('accept' | 'edit' | 'reject' | 'choose' | 'delete');

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const commands: ReadonlyMap<string, FactsCommand> = new Map([
  ['Escape', 'close'],
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['t', 'text'],
  ['a', 'accept'],
  ['e', 'edit'],
  ['r', 'reject'],
  ['m', 'choose'],
  ['x', 'delete'],
]);

/** The command of a key; null for a key that is the browser's, or of a field. */
export function factsKey(
  { key, ctrlKey, metaKey, altKey }: Key,
  isInField: boolean,
): FactsCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const command = commands.get(key) ?? null;
  return isInField && command !== 'close' ? null : command;
}

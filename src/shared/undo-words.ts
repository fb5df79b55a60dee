/** What the menu and the screens call taking an act back. */

/** `Undo` and the act's label as one command: `Undo delete highlight`; the bare word where there is none. */
export function inMenu(verb: 'Undo' | 'Redo', label: string | null): string {
  if (label === null) return verb;
  const isWord = /^\p{Lu}\p{Ll}/u.test(label);
  return `${verb} ${isWord ? label.slice(0, 1).toLowerCase() + label.slice(1) : label}`;
}

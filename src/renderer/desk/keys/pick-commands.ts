/** The commands that pick one of several things by their places: of options, answers, steps, events. */
import type { CommandFacts } from './keymap.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');

/** Picks the first to the ninth. */
export type PickCommand = `pick-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** The commands, heard while the question is open: `name` says what is picked, of `first` or another ordinal. */
export function pickCommands(
  group: string,
  name: (ordinal: string) => string,
): Readonly<Record<PickCommand, CommandFacts>> {
  const entries = ordinals.map((ordinal, at): [PickCommand, CommandFacts] => [
    pickOf(at),
    { group, name: name(ordinal), chord: String(at + 1), when: 'open' },
  ]);
  return Object.fromEntries(entries) as Record<PickCommand, CommandFacts>;
}

/** What picks which of `things`: only the first nine have a key. */
export function picksOf<Thing>(
  things: readonly Thing[],
  pick: (thing: Thing) => (() => void) | null,
): Partial<Record<PickCommand, (() => void) | null>> {
  const few = things.slice(0, ordinals.length);
  return Object.fromEntries(few.map((thing, at) => [pickOf(at), pick(thing)]));
}

/** The command that picks the thing at index `at`; there is one for the first nine. */
export function pickOf(at: number): PickCommand {
  return `pick-${at + 1}` as PickCommand;
}

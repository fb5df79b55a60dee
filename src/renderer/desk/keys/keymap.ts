/** Keymaps: the commands of a screen, the keys they have from the start, and what a reader may change of them. */
import { type Chord, chordFault, isSingleCharacter } from '../../ui/chord.ts';

/**
 * When a command listens: `open` while a highlight is open, or the question that is asked; `returning` while there is
 * a card or a question to come back to, and then before any other command.
 */
type When = 'always' | 'open' | 'closed' | 'returning' | 'staying';

/** What is never the case together. */
const opposites: Readonly<Partial<Record<When, When>>> = {
  ...{ open: 'closed', closed: 'open' },
  ...{ returning: 'staying', staying: 'returning' },
};

/** What is fixed of a command. */
export type CommandFacts = {
  /** The heading that it is listed under. */
  readonly group: string;
  readonly name: string;
  /** Its key from the start. */
  readonly chord: Chord;
  readonly when?: When;
};

/** The commands of a screen in the order that they are listed, and the keys that no command can have there. */
export type KeyTable<Command extends string> = {
  readonly commands: Readonly<Record<Command, CommandFacts>>;
  /** Keys that do something else on the screen, with what they do. */
  readonly taken: Readonly<Record<Chord, string>>;
};

/** The keys as the reader has them. */
export type Keymap<Command extends string> = {
  readonly table: KeyTable<Command>;
  /** Whether keys of one character do anything; WCAG 2.1.4 wants a way to switch them off. */
  readonly hasSingleKeys: boolean;
  readonly chords: Readonly<Record<Command, Chord>>;
};

/** Every command, in the order that they are listed. */
export function commandsOf<Command extends string>({
  commands,
}: KeyTable<Command>): readonly Command[] {
  return Object.keys(commands) as Command[];
}

/** A key for every command. */
export function chordsOf<Command extends string>(
  table: KeyTable<Command>,
  chordOf: (command: Command) => Chord,
): Record<Command, Chord> {
  const entries = commandsOf(table).map((command) => [command, chordOf(command)]);
  return Object.fromEntries(entries) as Record<Command, Chord>;
}

/** The keys from the start. */
export function firstKeymapOf<Command extends string>(table: KeyTable<Command>): Keymap<Command> {
  const chords = chordsOf(table, (command) => table.commands[command].chord);
  return { table, hasSingleKeys: true, chords };
}

/** What `chord` commands while a highlight or a question is open, or while none is; null for nothing. */
export function commandOf<Command extends string>(
  keymap: Keymap<Command>,
  chord: Chord,
  isOpen: boolean,
  isReturning = false,
): Command | null {
  if (!keymap.hasSingleKeys && isSingleCharacter(chord)) return null;
  const listening: readonly When[] = [
    ...(['always', isOpen ? 'open' : 'closed'] as const),
    isReturning ? 'returning' : 'staying',
  ];
  const found = commandsOf(keymap.table).find(
    (command) => keymap.chords[command] === chord && listening.includes(whenOf(keymap, command)),
  );
  return found ?? null;
}

/** The name of what already has `chord` when `command` would listen; null where nothing has. */
export function clashOf<Command extends string>(
  keymap: Keymap<Command>,
  command: NoInfer<Command>,
  chord: Chord,
): string | null {
  const { table, chords } = keymap;
  const own = whenOf(keymap, command);
  const clashes = (other: Command) => {
    const isTogether = opposites[own] !== whenOf(keymap, other);
    return other !== command && chords[other] === chord && isTogether;
  };
  const other = commandsOf(table).find(clashes);
  if (other !== undefined) return table.commands[other].name;
  // Its key from the start is a command's own, whatever else that key does.
  return chord === table.commands[command].chord ? null : (table.taken[chord] ?? null);
}

/** Gives `command` another key; throws where the key is not free, which is asked before. */
export function withChord<Command extends string>(
  keymap: Keymap<Command>,
  command: NoInfer<Command>,
  chord: Chord,
): Keymap<Command> {
  const isFirst = chord === keymap.table.commands[command].chord;
  const fault = (isFirst ? null : chordFault(chord)) ?? clashOf(keymap, command, chord);
  if (fault !== null) throw new Error(`${chord} cannot be the key of ${command}: ${fault}`);
  return { ...keymap, chords: { ...keymap.chords, [command]: chord } };
}

/** Gives one command its first key back, where that key is free. */
export function withFirstChord<Command extends string>(
  keymap: Keymap<Command>,
  command: NoInfer<Command>,
): Keymap<Command> {
  const { chord } = keymap.table.commands[command];
  return clashOf(keymap, command, chord) === null ? withChord(keymap, command, chord) : keymap;
}

function whenOf<Command extends string>({ table }: Keymap<Command>, command: Command): When {
  return table.commands[command].when ?? 'always';
}

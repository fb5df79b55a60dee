/** The reader's commands, the keys they have from the start, and what a reader may change of them. */
import { type HighlightColour, highlightColourNames } from '#core/highlight/highlight.ts';
import { type Chord, chordFault, isSingleCharacter } from './chord.ts';

/** When a command listens: `open` while a highlight is open, `closed` while none is. */
type When = 'always' | 'open' | 'closed';

type CommandFacts = {
  readonly group: 'Moving' | 'Marking' | 'Open highlight' | 'Notes and help';
  readonly name: string;
  readonly chord: Chord;
  readonly when?: When;
};

/** Every command of the reader in the order that they are listed. */
export const commandFacts = {
  'move-on': { group: 'Moving', name: 'On to the next', chord: 'ArrowRight' },
  'move-back': { group: 'Moving', name: 'Back to the previous', chord: 'ArrowLeft' },
  'widen-on': { group: 'Moving', name: 'Widen onward', chord: 'Shift+ArrowRight', when: 'closed' },
  'widen-back': {
    group: 'Moving',
    name: 'Widen backward',
    chord: 'Shift+ArrowLeft',
    when: 'closed',
  },
  'by-word': { group: 'Moving', name: 'Move by word', chord: 'w' },
  'by-sentence': { group: 'Moving', name: 'Move by sentence', chord: 's' },
  'by-paragraph': { group: 'Moving', name: 'Move by paragraph', chord: 'p' },
  'next-highlight': { group: 'Moving', name: 'Next highlight', chord: ']' },
  'previous-highlight': { group: 'Moving', name: 'Previous highlight', chord: '[' },
  leave: { group: 'Moving', name: 'Leave what is open', chord: 'Escape' },
  'mark-claim': { group: 'Marking', name: markName('claim'), chord: '1' },
  'mark-evidence': { group: 'Marking', name: markName('evidence'), chord: '2' },
  'mark-definition': { group: 'Marking', name: markName('definition'), chord: '3' },
  'mark-question': { group: 'Marking', name: markName('question'), chord: '4' },
  'mark-key-fact': { group: 'Marking', name: markName('key-fact'), chord: '5' },
  'write-note': { group: 'Marking', name: 'Write a note', chord: 'n' },
  'make-card': { group: 'Marking', name: 'Make a card', chord: 'c' },
  copy: { group: 'Marking', name: 'Copy the words', chord: 'y' },
  'open-highlight': { group: 'Open highlight', name: 'Open, or the one below', chord: 'Enter' },
  'delete-highlight': { group: 'Open highlight', name: 'Delete', chord: 'x' },
  'end-on': {
    ...{ group: 'Open highlight', name: 'End one word later' },
    ...{ chord: 'Shift+ArrowRight', when: 'open' },
  },
  'end-back': {
    ...{ group: 'Open highlight', name: 'End one word earlier' },
    ...{ chord: 'Shift+ArrowLeft', when: 'open' },
  },
  'start-on': {
    ...{ group: 'Open highlight', name: 'Start one word later' },
    ...{ chord: 'Alt+Shift+ArrowRight', when: 'open' },
  },
  'start-back': {
    ...{ group: 'Open highlight', name: 'Start one word earlier' },
    ...{ chord: 'Alt+Shift+ArrowLeft', when: 'open' },
  },
  'write-document-note': {
    ...{ group: 'Notes and help', name: 'Write a note on the document', chord: 'Shift+n' },
  },
  'show-notes': { group: 'Notes and help', name: 'List notes and highlights', chord: 'l' },
  'show-keys': { group: 'Notes and help', name: 'List and change the keys', chord: '?' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

export type ReaderCommand = keyof typeof commandFacts;

/** Every command, in the order that they are listed. */
export const readerCommands = Object.keys(commandFacts) as readonly ReaderCommand[];

/** The keys as the reader has them. */
export type Keymap = {
  /** Whether keys of one character do anything; WCAG 2.1.4 wants a way to switch them off. */
  readonly hasSingleKeys: boolean;
  readonly chords: Readonly<Record<ReaderCommand, Chord>>;
};

/** The keys from the start. */
export const firstKeymap: Keymap = {
  hasSingleKeys: true,
  chords: Object.fromEntries(
    readerCommands.map((command) => [command, commandFacts[command].chord]),
  ) as Record<ReaderCommand, Chord>,
};

/** What `chord` commands while a highlight is open, or while none is; null for nothing. */
export function commandOf(keymap: Keymap, chord: Chord, isOpen: boolean): ReaderCommand | null {
  if (!keymap.hasSingleKeys && isSingleCharacter(chord)) return null;
  const when: When = isOpen ? 'open' : 'closed';
  const found = readerCommands.find(
    (command) => keymap.chords[command] === chord && ['always', when].includes(whenOf(command)),
  );
  return found ?? null;
}

/** The command that already has `chord` when `command` would listen; null where none has. */
export function clashOf(
  keymap: Keymap,
  command: ReaderCommand,
  chord: Chord,
): ReaderCommand | null {
  const clashes = (other: ReaderCommand) =>
    other !== command &&
    keymap.chords[other] === chord &&
    (whenOf(other) === 'always' ||
      whenOf(command) === 'always' ||
      whenOf(other) === whenOf(command));
  return readerCommands.find(clashes) ?? null;
}

/** Gives `command` another key; throws where the key is not free, which is asked before. */
export function withChord(keymap: Keymap, command: ReaderCommand, chord: Chord): Keymap {
  const fault = chordFault(chord) ?? clashOf(keymap, command, chord);
  if (fault !== null) throw new Error(`${chord} cannot be the key of ${command}: ${fault}`);
  return { ...keymap, chords: { ...keymap.chords, [command]: chord } };
}

/** The colour that a command marks with; null for the other commands. */
export function colourOfCommand(command: ReaderCommand): HighlightColour | null {
  const colour = command.startsWith('mark-') ? command.slice('mark-'.length) : '';
  return colour in highlightColourNames ? (colour as HighlightColour) : null;
}

function whenOf(command: ReaderCommand): When {
  const facts: CommandFacts = commandFacts[command];
  return facts.when ?? 'always';
}

function markName(colour: HighlightColour): string {
  return `Mark as ${highlightColourNames[colour]}`;
}

/** The reader's commands, and the keys they have from the start. */
import { type HighlightColour, highlightColourNames } from '#core/highlight/highlight.ts';
import { keptKeymap } from '../../../desk/keys/kept-keymap.ts';
import type { CommandFacts, KeyTable } from '../../../desk/keys/keymap.ts';

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
  'write-fact': { group: 'Marking', name: 'Write a fact', chord: 'f' },
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
  'show-facts': { group: 'Notes and help', name: 'List facts', chord: 'Shift+f' },
  'show-tray': { group: 'Notes and help', name: 'Tray: marks without a place', chord: 't' },
  'show-memory': { group: 'Notes and help', name: 'Memory: what is still known', chord: 'm' },
  review: {
    ...{ group: 'Notes and help', name: 'Review what is due of this document' },
    ...{ chord: 'r', when: 'staying' },
  },
  'go-back': {
    ...{ group: 'Notes and help', name: 'Back to the card, or the question, that led here' },
    ...{ chord: 'r', when: 'returning' },
  },
  'put-here': {
    ...{ group: 'Notes and help', name: 'Put the tray’s mark on these words', chord: 'h' },
  },
  'show-keys': { group: 'Notes and help', name: 'List and change the keys', chord: '?' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

export type ReaderCommand = keyof typeof commandFacts;

/** The commands of the reader; no key does anything else there. */
export const readerKeys: KeyTable<ReaderCommand> = { commands: commandFacts, taken: {} };

/** The keys of the reader as they are kept. */
export const { useKeymap } = keptKeymap('plenum.keys', readerKeys);

/** The colour that a command marks with; null for the other commands. */
export function colourOfCommand(command: ReaderCommand): HighlightColour | null {
  const colour = command.startsWith('mark-') ? command.slice('mark-'.length) : '';
  return colour in highlightColourNames ? (colour as HighlightColour) : null;
}

function markName(colour: HighlightColour): string {
  return `Mark as ${highlightColourNames[colour]}`;
}

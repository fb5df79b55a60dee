/** The keys of the screen that mends a card. */
import { type KeptKeymap, keptKeymap } from '../../desk/keys/kept-keymap.ts';
import type { CommandFacts, KeyTable } from '../../desk/keys/keymap.ts';

const commandFacts = {
  split: { group: 'Ways out', name: 'Split', chord: 's' },
  reword: { group: 'Ways out', name: 'Reword', chord: 'w' },
  'add-context': { group: 'Ways out', name: 'Add context', chord: 'a' },
  'make-gap': { group: 'Ways out', name: 'Make a gap', chord: 'c' },
  retire: { group: 'Ways out', name: 'Retire', chord: 't' },
  leave: { group: 'Ways out', name: 'Back to the review', chord: 'b' },
  'show-keys': { group: 'Help', name: 'List and change the keys', chord: '?' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

/** What a key does. */
export type RepairCommand = keyof typeof commandFacts;

/** The commands; no other can have Enter. */
export const repairKeyTable: KeyTable<RepairCommand> = {
  commands: commandFacts,
  taken: { Enter: 'Press what has the focus' },
};

/** The keys as they are kept. */
export const repairKeys: KeptKeymap<RepairCommand> = keptKeymap(
  'plenum.keys.repair',
  repairKeyTable,
);

/** The keys of a review. */

import { type KeptKeymap, keptKeymap } from '../../desk/keys/kept-keymap.ts';
import { type CommandFacts, commandOf, type KeyTable } from '../../desk/keys/keymap.ts';
import { hasSingleKeys, isForPage } from '../../desk/keys/single-keys.ts';
import { chordOf, keyPressOf } from '../../ui/chord.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';

const commandFacts = {
  'show-answer': {
    ...{ group: 'Answering', name: 'Show the answer, then take the answer offered' },
    chord: 'Space',
  },
  'grade-1': { group: 'Answering', name: 'Forgot', chord: '1' },
  'grade-2': { group: 'Answering', name: 'Remembered; of four answers, Hard', chord: '2' },
  'grade-3': { group: 'Answering', name: 'Of four answers, Good', chord: '3' },
  'grade-4': { group: 'Answering', name: 'Of four answers, Easy', chord: '4' },
  undo: { group: 'Answering', name: 'Take back the last answer', chord: 'u' },
  'open-source': {
    ...{ group: 'The passage', name: 'Open the passage; R comes back to the card', chord: 's' },
  },
  'more-source': { group: 'The passage', name: 'More of the text around it', chord: 'm' },
  'explain-date': { group: 'The card', name: 'Why this date?', chord: 'w' },
  edit: { group: 'The card', name: 'Edit the card', chord: 'e' },
  bury: { group: 'The card', name: 'Set aside until tomorrow', chord: 'b' },
  flag: { group: 'The card', name: 'Flag the card', chord: '!' },
  suspend: { group: 'The card', name: 'Suspend the card', chord: '@' },
  repair: { group: 'The card', name: 'Mend the card beside its passage', chord: 'r' },
  'show-keys': { group: 'The card', name: 'List and change the keys', chord: '?' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

/** What a key does. */
export type ReviewCommand = keyof typeof commandFacts;

/** The commands of a review; no other can have Enter, or what puts things into their order. */
export const reviewKeyTable: KeyTable<ReviewCommand> = {
  commands: commandFacts,
  taken: {
    Enter: 'Press what has the focus',
    ...Object.fromEntries([...'123456789'].map((key) => [key, 'Pick what comes next in an order'])),
  },
};

/** The keys of a review as they are kept. */
export const reviewKeys: KeptKeymap<ReviewCommand> = keptKeymap(
  'plenum.keys.review',
  reviewKeyTable,
);

/** Keys that are no review's own, for the list. */
export const otherKeys = [['Ctrl+Z', 'Take back anything, as everywhere']] as const;

/** Obeys the keys in `commands` outside of fields and dialogs; a command that is null does nothing. */
export function useReviewKeys(
  commands: Readonly<Partial<Record<ReviewCommand, (() => void) | null>>>,
): void {
  useWindowKeys((event) => {
    if (!hasSingleKeys() || !isForPage(event)) return;
    const chord = chordOf(keyPressOf(event));
    const command = chord === null ? null : commandOf(reviewKeys.chosenKeymap(), chord, false);
    const run = command === null ? null : (commands[command] ?? null);
    if (run === null) return;
    event.preventDefault();
    run();
  });
}

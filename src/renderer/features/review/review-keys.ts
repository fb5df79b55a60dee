/** The keys of a review. */

import { type KeptKeymap, keptKeymap } from '../../desk/keys/kept-keymap.ts';
import type { CommandFacts, KeyTable } from '../../desk/keys/keymap.ts';
import { type PickCommand, pickCommands } from '../../desk/keys/pick-commands.ts';
import { type Run, usePageKeys } from '../../desk/keys/use-page-keys.ts';

const commandFacts = {
  'show-answer': {
    ...{ group: 'Answering', name: 'Show the answer, then take the answer offered' },
    chord: 'Space',
  },
  'grade-1': { group: 'Answering', name: 'Forgot', chord: '1', when: 'closed' },
  'grade-2': {
    ...{ group: 'Answering', name: 'Remembered; of four answers, Hard' },
    ...{ chord: '2', when: 'closed' },
  },
  'grade-3': { group: 'Answering', name: 'Of four answers, Good', chord: '3', when: 'closed' },
  'grade-4': { group: 'Answering', name: 'Of four answers, Easy', chord: '4', when: 'closed' },
  undo: { group: 'Answering', name: 'Take back the last answer', chord: 'u' },
  'open-source': {
    ...{ group: 'The passage', name: 'Open the passage; a key there comes back', chord: 's' },
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
export type ReviewCommand = keyof typeof commandFacts | PickCommand | 'take-back';

const order = 'Putting into order';

/** The commands of a review; what picks in an order is heard before the answer, what grades after it. */
export const reviewKeyTable: KeyTable<ReviewCommand> = {
  commands: {
    ...commandFacts,
    ...pickCommands(order, (ordinal) => `Pick the ${ordinal} of those left`),
    'take-back': { group: order, name: 'Take the last one back', chord: 'Backspace', when: 'open' },
  },
  taken: { Enter: 'Press what has the focus' },
};

/** The keys of a review as they are kept. */
export const reviewKeys: KeptKeymap<ReviewCommand> = keptKeymap(
  'plenum.keys.review',
  reviewKeyTable,
);

/** Keys that are no review's own, for the list. */
export const otherKeys = [['Ctrl+Z', 'Take back anything, as everywhere']] as const;

/** Obeys the keys in `commands` outside of fields and dialogs; `isOpen` before the answer is shown. */
export function useReviewKeys(
  commands: Readonly<Partial<Record<ReviewCommand, Run>>>,
  isOpen = false,
): void {
  usePageKeys(reviewKeys, commands, isOpen);
}

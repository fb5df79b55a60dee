/** The keys of a quiz. */

import { type KeptKeymap, keptKeymap } from '../../desk/keys/kept-keymap.ts';
import { type CommandFacts, commandOf, type KeyTable } from '../../desk/keys/keymap.ts';
import { type PickCommand, pickCommands } from '../../desk/keys/pick-commands.ts';
import { type Run, useChords } from '../../desk/keys/use-page-keys.ts';

const commandFacts = {
  next: { group: 'Answering', name: 'Answer; then on to the next question', chord: 'Enter' },
  skip: { group: 'Answering', name: 'I do not know', chord: '0', when: 'open' },
  'say-true': { group: 'Answering', name: 'True', chord: 't', when: 'open' },
  'say-false': { group: 'Answering', name: 'False', chord: 'f', when: 'open' },
  'take-back': {
    ...{ group: 'Answering', name: 'Take the last pick back' },
    ...{ chord: 'Backspace', when: 'open' },
  },
  overrule: {
    ...{ group: 'After the answer', name: 'Count the answer the other way' },
    ...{ chord: 'o', when: 'closed' },
  },
  'make-card': {
    ...{ group: 'After the answer', name: 'Make a card of the question' },
    ...{ chord: 'c', when: 'closed' },
  },
  'open-source': {
    ...{ group: 'After the answer', name: 'Open the sentence in its text; a key there comes back' },
    ...{ chord: 's', when: 'closed' },
  },
  'previous-question': { group: 'In an exam', name: 'The question before', chord: '[' },
  'next-question': { group: 'In an exam', name: 'The question after', chord: ']' },
  'next-item': { group: 'In a list', name: 'The next result, or sentence', chord: 'j' },
  'previous-item': { group: 'In a list', name: 'The result, or sentence, before', chord: 'k' },
  'show-keys': { group: 'Help', name: 'List and change the keys', chord: '?' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

/** What a key does. */
export type QuizCommand = keyof typeof commandFacts | PickCommand;

/** What moves besides, always by the same keys. */
export const movingKeys: readonly (readonly [string, string])[] = [
  ['↑ ↓', 'Move to another cue, or sentence'],
];

const moving = 'Move to another sentence';

/** The commands of a quiz; what answers a question is heard before it is judged. */
export const quizKeyTable: KeyTable<QuizCommand> = {
  commands: {
    ...commandFacts,
    ...pickCommands('Picking', (ordinal) => `The ${ordinal} option, answer or event`),
  },
  taken: { Enter: 'Press what has the focus', ArrowLeft: moving, ArrowRight: moving },
};

/** The keys of a quiz as they are kept. */
export const quizKeys: KeptKeymap<QuizCommand> = keptKeymap('plenum.keys.quiz', quizKeyTable);

/** Obeys the keys in `commands` outside of fields and dialogs; `isOpen` before the question is judged. */
export function useQuizKeys(
  commands: Readonly<Partial<Record<QuizCommand, Run>>>,
  isOpen = false,
): void {
  useChords((chord) => {
    // The space bar does what Enter does, as on every button.
    const pressed = chord === 'Space' ? 'Enter' : chord;
    const command = commandOf(quizKeys.chosenKeymap(), pressed, isOpen);
    return command === null ? null : (commands[command] ?? null);
  });
}

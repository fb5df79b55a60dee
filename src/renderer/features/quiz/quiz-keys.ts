/** The keys of a quiz. */

import { type KeptKeymap, keptKeymap } from '../../desk/keys/kept-keymap.ts';
import { type CommandFacts, commandOf, type KeyTable } from '../../desk/keys/keymap.ts';
import { hasSingleKeys, isForPage } from '../../desk/keys/single-keys.ts';
import { type Chord, chordOf, isSingleCharacter, keyPressOf } from '../../ui/chord.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';

const commandFacts = {
  next: { group: 'Answering', name: 'Answer; then on to the next question', chord: 'Enter' },
  skip: { group: 'Answering', name: 'I do not know', chord: '0' },
  overrule: {
    ...{ group: 'After the answer', name: 'Count the answer the other way', chord: 'o' },
  },
  'make-card': {
    ...{ group: 'After the answer', name: 'Make a card of the question', chord: 'c' },
  },
  'open-source': {
    ...{ group: 'After the answer', name: 'Open the sentence in its text; R comes back' },
    chord: 's',
  },
  'previous-question': { group: 'In an exam', name: 'The question before', chord: '[' },
  'next-question': { group: 'In an exam', name: 'The question after', chord: ']' },
  'show-keys': { group: 'Help', name: 'List and change the keys', chord: '?' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

/** What a key does besides answering. */
export type QuizCommand = keyof typeof commandFacts;

/** How each kind of question is answered, and what moves among the results, for the list. */
export const answerKeys: readonly (readonly [string, string])[] = [
  ['1 – 4', 'Choose an option'],
  ['T, F', 'True, or false'],
  ['1 – 9', 'Match the cue in front, or pick what comes next'],
  ['↑ ↓', 'Move to another cue, or sentence'],
  ['Backspace', 'Take the last pick back'],
  ['J, K', 'The next, or the last, of the results'],
];

const answering = 'Answer a question';

/** The commands of a quiz; what answers a question can command nothing else. */
export const quizKeyTable: KeyTable<QuizCommand> = {
  commands: commandFacts,
  taken: {
    ...Object.fromEntries(
      [...'123456789tf', 'Enter', 'ArrowLeft', 'ArrowRight'].map((key) => [key, answering]),
    ),
    ...{ j: 'Go to the next result', k: 'Go to the result before' },
  },
};

/** The keys of a quiz as they are kept. */
export const quizKeys: KeptKeymap<QuizCommand> = keptKeymap('plenum.keys.quiz', quizKeyTable);

/** What the chord commands; the space bar does what Enter does, as on every button. */
export function quizCommandOf(chord: Chord): QuizCommand | null {
  return commandOf(quizKeys.chosenKeymap(), chord === 'Space' ? 'Enter' : chord, false);
}

type Run = (() => void) | null;

/** Obeys the keys in `commands` outside of fields and dialogs; a command that is null does nothing. */
export function useQuizKeys(commands: Readonly<Partial<Record<QuizCommand, Run>>>): void {
  useKeys((chord) => {
    const command = quizCommandOf(chord);
    return command === null ? null : (commands[command] ?? null);
  });
}

/** Obeys what `runOf` gives for a key outside of fields and dialogs. */
export function useKeys(runOf: (chord: Chord) => Run): void {
  useWindowKeys((event) => {
    const chord = chordOf(keyPressOf(event));
    if (chord === null || !isForPage(event)) return;
    if (isSingleCharacter(chord) && !hasSingleKeys()) return;
    // A button or link that has the focus is pressed by its own keys.
    const isPress = event.key === 'Enter' || event.key === ' ';
    const { target } = event;
    if (isPress && target instanceof HTMLElement && target.closest('a, button, summary') !== null)
      return;
    const run = runOf(chord);
    if (run === null) return;
    event.preventDefault();
    run();
  });
}

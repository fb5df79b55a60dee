/** Why a card cannot be kept, as it is told. */
import type { CardFault } from '#core/card/card-content.ts';

/** Each fault in one sentence: what is wrong, and what to do. */
export const faultWords: Readonly<Record<CardFault, string>> = {
  'empty-prompt': 'Write a question first: a card without one cannot be asked.',
  'empty-answer': 'Write an answer first: a card without one cannot be checked.',
  'too-long': 'One side is longer than 100,000 characters; a card asks one thing.',
  'too-few-items': 'Write at least two steps, one a line: a single one has no order.',
  'cloze-no-gap': 'Choose words in the text and hide them: nothing is left out yet.',
  'cloze-unclosed': 'A gap is opened and never closed: write }} after its words.',
  'cloze-nested': 'A gap stands inside of another one: close the first before the next begins.',
  'cloze-empty': 'A gap hides nothing: write the words between {{c1:: and }}.',
  'cloze-bad-group': 'A gap begins with {{c and a number from 1 to 99 and ::, as in {{c1::word}}.',
};

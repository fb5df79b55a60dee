/** The doctor's rules on how a card is worded: pronouns, answers given away, questions of yes or no. */

import { comparableText, comparableWords, isFunctionWord } from '../card-words.ts';
import { parseCloze } from '../cloze.ts';
import type { Rule } from './finding.ts';

const pronouns = /\b(?:it|its|they|them|their|he|him|his|she|her|these|those|this)\b/i;
/** An `it` that stands for nothing: `is it true`, `how long does it take`. */
const emptyIt =
  /\bit\s+(?:is|was|be|take|takes|took|mean|means|possible|true|necessary|important)\b/i;
const asked = /^(?:what|who|whom|whose|which|when|where|why|how|much|many|long|often|name)$/;

/** A pronoun stands where no noun went before: months later nobody knows what it meant. */
export const pronoun: Rule = ({ content, prompts }) => {
  if (content.kind === 'passage') return null;
  for (const prompt of prompts) {
    const found = pronouns.exec(prompt);
    if (found === null) continue;
    const [word] = found;
    if (/^it$/i.test(word) && emptyIt.test(prompt.slice(found.index))) continue;
    const before = comparableWords(prompt.slice(0, found.index));
    const hasNoun = before.some(
      (one) => one.length > 2 && !isFunctionWord(one) && !asked.test(one),
    );
    if (hasNoun) continue;
    return {
      kind: 'pronoun',
      words: word,
      reason: `“${word}” stands for something that the card does not name: in some months it will mean nothing to you.`,
      remedy: 'add-context',
    };
  }
  return null;
};

/** The question contains its answer. */
export const answerInPrompt: Rule = ({ content, prompts, answers }) => {
  if (content.kind === 'ordering' || content.kind === 'passage') return null;
  for (const [index, prompt] of prompts.entries()) {
    const answer = comparableText(answers[index] ?? '');
    const words = answer.split(' ').filter((word) => !isFunctionWord(word));
    if (answer === '' || words.length === 0) continue;
    const within = ` ${comparableText(prompt)} `;
    if (/ or /.test(within) || !within.includes(` ${answer} `)) continue;
    return {
      kind: 'answer-in-prompt',
      words: answers[index] ?? '',
      reason: 'The question contains its answer: you would read it off instead of recalling it.',
      remedy: 'reword',
    };
  }
  return null;
};

const openers =
  /^(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|may|must|isn't|aren't|doesn't|don't|true or false)\b/i;
const verdict = /^(?:yes|no|true|false)\b/i;

/** It can be answered with yes or no: a coin would be right half the time. */
export const yesNo: Rule = ({ content, prompts, answers }) => {
  if (!['basic', 'typed', 'reversed'].includes(content.kind)) return null;
  const [prompt = '', answer = ''] = [prompts[0]?.trim(), answers[0]?.trim()];
  const isChoice = /\bor\b/i.test(prompt) && !/^true or false/i.test(prompt);
  const asksSo = openers.test(prompt) && prompt.endsWith('?') && !isChoice;
  if (!asksSo && !verdict.test(answer)) return null;
  return {
    kind: 'yes-no',
    words: prompt,
    reason:
      'Yes or no is a guess with even odds, and says little of what you know: ask what, why or how instead.',
    remedy: 'reword',
  };
};

/** The gap can be filled by grammar, by its hint, or from the rest of the sentence. */
export const easyCloze: Rule = ({ content }) => {
  if (content.kind !== 'cloze') return null;
  const parsed = parseCloze(content.text);
  if (!parsed.ok) return null;
  const gaps = parsed.value.filter((piece) => piece.kind === 'gap');
  const shown = parsed.value.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join(' ');
  for (const { answer, hint } of gaps) {
    const words = comparableWords(answer);
    const isGrammar = words.length > 0 && words.every(isFunctionWord);
    const isHinted = hint !== null && comparableText(hint).includes(comparableText(answer));
    const isLetter = words.join('').length === 1 && !/\p{N}/u.test(answer);
    const isShown = ` ${comparableText(shown)} `.includes(` ${comparableText(answer)} `);
    if (!isGrammar && !isHinted && !isLetter && !isShown) continue;
    return {
      kind: 'easy-cloze',
      words: answer,
      reason: isShown
        ? 'The hidden words stand in the rest of the sentence: you would read them off.'
        : 'Grammar or the hint alone fills this gap: hide the words that carry the fact.',
      remedy: 'reword',
    };
  }
  return null;
};

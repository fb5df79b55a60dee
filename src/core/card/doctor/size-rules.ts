/** The doctor's rules on how much a card asks: too long, two facts, a list. */
import { comparableWords } from '../card-words.ts';
import type { Rule } from './finding.ts';

/** So many words are the most that one can hold ready as one answer, and read as one question. */
const mostWords = { answer: 25, prompt: 45, cloze: 60 } as const;
const fewestItems = 3;
const longestItem = 6;

/** A side has more words than can be held in mind at once; a passage may. */
export const tooLong: Rule = ({ content, prompts, answers }) => {
  if (content.kind === 'passage') return null;
  const longest = content.kind === 'cloze' ? mostWords.cloze : mostWords.prompt;
  const prompt = prompts.find((text) => comparableWords(text).length > longest);
  const answer =
    content.kind === 'ordering'
      ? undefined
      : answers.find((text) => comparableWords(text).length > mostWords.answer);
  if (prompt === undefined && answer === undefined) return null;
  const count = comparableWords(answer ?? prompt ?? '').length;
  return {
    kind: 'too-long',
    words: '',
    reason: `One side has ${count} words: you would recall some of it each time, and never know whether you knew it.`,
    remedy: 'split',
  };
};

const asked = 'what|who|whom|whose|which|when|where|why|how';
const twoQuestions = new RegExp(
  `\\b(?:${asked})\\b[^?]*?(?:,? and|,|/| or)\\s+(?:also\\s+)?(?:in |by |for |to |with |since )?(?:${asked})\\b`,
  'i',
);

/** It asks two things at once. */
export const twoFacts: Rule = ({ content, prompts, answers }) => {
  if (content.kind === 'passage' || content.kind === 'ordering' || content.kind === 'cloze') {
    return null;
  }
  const double = prompts.find((prompt) => (prompt.match(/\?/g)?.length ?? 0) > 1);
  const joined = prompts.map((prompt) => twoQuestions.exec(prompt)?.[0]).find(Boolean);
  const sentences = answers.find((answer) => /\p{L}{2,}[.;]\s+\p{Lu}?\p{L}{2,}/u.test(answer));
  const words = joined ?? double ?? sentences;
  if (words === undefined) return null;
  return {
    kind: 'two-facts',
    words,
    reason:
      'It asks more than one thing: the harder one decides when both come back, and one that you know is asked too often.',
    remedy: 'split',
  };
};

/** The answer is a list: its items are forgotten one by one. */
export const list: Rule = ({ content, answers }) => {
  if (!['basic', 'reversed', 'typed'].includes(content.kind)) return null;
  const answer = answers.find((text) => itemsOf(text).length >= fewestItems);
  if (answer === undefined) return null;
  const items = itemsOf(answer);
  return {
    kind: 'list',
    words: items.join(', '),
    reason: `The answer is a list of ${items.length}: lists are the first to be forgotten. Ask for their order, or hide one item at a time.`,
    remedy: /^\s*\d+[.)]/.test(answer) ? 'make-ordering' : 'make-cloze',
  };
};

/** The items of a list; none where the text is no list. */
export function itemsOf(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s*/, '').trim())
    .filter((line) => line !== '');
  if (lines.length >= fewestItems) return lines;
  const [line = ''] = lines;
  const items = line
    .replace(/[.!]$/, '')
    .split(/;\s+|,\s+(?:and |or )?(?!\d{3,4}\b)|\s+and\s+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const areShort = items.every((item) => comparableWords(item).length <= longestItem);
  const commas = line.match(/[;,]/g)?.length ?? 0;
  return items.length >= fewestItems && commas > 0 && areShort ? items : [];
}

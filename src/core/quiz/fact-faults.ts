/** What makes a fact unfit to be asked: no proof, an answer given away, a distractor that is right. */
import { foldWord } from './answer/fold-text.ts';
import { checkAnswer } from './check-answer.ts';
import type { Fact, FactQuestion } from './fact.ts';
import { placesOfQuote } from './quote.ts';

/** One fault of a fact; `words` is what it is about. */
export type FactFault = {
  readonly kind:
    | 'no-quote'
    | 'quote-missing'
    | 'quote-ambiguous'
    | 'no-question'
    | 'question-leans-on-text'
    | 'answer-given-away'
    | 'distractor-is-right'
    | 'distractors-alike'
    | 'falsehood-is-statement';
  readonly words: string;
};

/** The faults of `fact`, asked of the canonical text `text`; none where it is fit. */
export function factFaults(fact: Fact, text: string): readonly FactFault[] {
  const faults: FactFault[] = [];
  if (fact.quotes.length === 0) faults.push({ kind: 'no-quote', words: fact.statement });
  for (const quote of fact.quotes) {
    const places = placesOfQuote(text, quote).length;
    if (places === 0) faults.push({ kind: 'quote-missing', words: quote.exact });
    if (places > 1) faults.push({ kind: 'quote-ambiguous', words: quote.exact });
  }
  if (fact.questions.length === 0) faults.push({ kind: 'no-question', words: fact.statement });
  faults.push(...fact.questions.flatMap(questionFaults));
  const same = fact.falsehoods.filter((words) => plain(words) === plain(fact.statement));
  return [...faults, ...same.map((words) => ({ kind: 'falsehood-is-statement', words }) as const)];
}

/** The faults of one question. */
export function questionFaults(question: FactQuestion): readonly FactFault[] {
  const { prompt, answer, synonyms, distractors } = question;
  const faults: FactFault[] = [];
  if (leansOnText(prompt)) faults.push({ kind: 'question-leans-on-text', words: prompt });
  if (givesAway(prompt, answer)) faults.push({ kind: 'answer-given-away', words: answer });
  for (const words of distractors) {
    const { verdict } = checkAnswer(words, answer, { synonyms });
    if (verdict === 'right') faults.push({ kind: 'distractor-is-right', words });
  }
  const distinct = new Set([...distractors, answer].map(plain));
  if (distinct.size <= distractors.length) {
    faults.push({ kind: 'distractors-alike', words: distractors.join('; ') });
  }
  return faults;
}

/** Whether the prompt speaks of something that only the paragraph names. */
function leansOnText(prompt: string): boolean {
  return (
    /^(?:it|they|he|she|this|these|those|such|here)\b/i.test(prompt) ||
    /\b(?:the above|the following|this (?:paragraph|passage|sentence)|as mentioned)\b/i.test(prompt)
  );
}

/** Whether the prompt says the answer: all its words that say something, in a row. */
function givesAway(prompt: string, answer: string): boolean {
  const bare = (text: string) => ` ${plain(text).replace(/^(?:the|a|an|its|in|by|to) /, '')} `;
  return bare(prompt).includes(bare(answer));
}

function plain(text: string): string {
  return foldWord(text.replace(/[’']/g, "'"))
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

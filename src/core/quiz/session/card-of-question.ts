/** Makes the card that a missed question asks for. */
import type { CardContent } from '../../card/card-content.ts';
import { gapOf } from '../../card/cloze.ts';
import { keyTerm } from '../../card/suggest-cards.ts';
import type { FactId } from '../fact.ts';
import type { Question } from '../question.ts';
import type { StoredFact } from '../stored-fact.ts';

/**
 * The content of a card for `factId` as `question` asked for it. A statement that was true or false, or was to be
 * proved, is asked as the fact's own first question, where the fact is still there; else its key term is a gap.
 */
export function cardOfQuestion(
  question: Question,
  factId: FactId,
  fact: StoredFact | null,
): CardContent {
  switch (question.kind) {
    case 'choice':
      return basic(question.prompt, question.options[question.right] ?? '');
    case 'typed': {
      const { prompt, answer, synonyms } = question;
      return { kind: 'typed', prompt, answer, alternatives: synonyms };
    }
    case 'cloze':
      return clozeOf(`${question.before}\u0000${question.after}`, question.answer);
    case 'matching': {
      const at = Math.max(0, question.factIds.indexOf(factId));
      return basic(question.cues[at] ?? '', question.answers[question.right[at] ?? 0] ?? '');
    }
    case 'ordering': {
      const items = question.right.map((at) => question.events[at] ?? '');
      return { kind: 'ordering', prompt: question.prompt, items };
    }
    case 'true-false':
      return ofStatement(question.truth, fact);
    case 'proof':
      return ofStatement(question.prompt, fact);
  }
}

function ofStatement(statement: string, fact: StoredFact | null): CardContent {
  const first = fact?.questions.find(({ prompt }) => prompt.endsWith('?'));
  if (first !== undefined) return basic(first.prompt, first.answer);
  const term = keyTerm(statement);
  if (term === null || !statement.includes(term)) {
    return basic(`What is to be remembered of this: ${statement.slice(0, 80)}…`, statement);
  }
  return clozeOf(statement.replace(term, '\u0000'), term);
}

function basic(prompt: string, answer: string): CardContent {
  return { kind: 'basic', prompt, answer };
}

/** `words` with its gap where U+0000 stands; a question and its answer where the words cannot hold a gap. */
function clozeOf(words: string, answer: string): CardContent {
  const gap = /\{\{c\d/.test(words) ? null : gapOf(answer, 1);
  return gap === null
    ? basic(words.replace('\u0000', '…'), answer)
    : { kind: 'cloze', text: words.replace('\u0000', () => gap) };
}

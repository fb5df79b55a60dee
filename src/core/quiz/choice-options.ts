/** Picks the wrong options of a choice: never true, of the same form, and no length that tells. */
import { type Chance, shuffled } from '../chance.ts';
import { foldWord } from './answer/fold-text.ts';
import { checkAnswer } from './check-answer.ts';
import type { FactQuestion } from './fact.ts';

/** How many wrong options a choice has. */
const wrongOptions = 3;

/** Of more candidates than this only the nearest in form are weighed. */
const mostCandidates = 7;

/**
 * The wrong options for `question`, or null where there are fewer than three that are fit: none of them
 * is right, or the same as another. Where it can be, some option is as long as the
 * answer or longer, and some as short or shorter.
 */
export function wrongOptionsOf(question: FactQuestion, chance: Chance): readonly string[] | null {
  const fit = new Map<string, string>();
  for (const words of shuffled(question.distractors, chance)) {
    if (!isRightFor(words, question)) fit.set(plain(words), words);
  }
  const nearest = [...fit.values()]
    .sort((a, b) => formDistance(a, question.answer) - formDistance(b, question.answer))
    .slice(0, mostCandidates);
  const trios = triosOf(nearest);
  const fair = trios.find((trio) => !tellsByLength(question.answer, trio));
  return fair ?? trios[0] ?? null;
}

function isRightFor(words: string, { answer, synonyms }: FactQuestion): boolean {
  return checkAnswer(words, answer, { synonyms }).verdict === 'right';
}

function plain(words: string): string {
  return foldWord(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every three of `items`, those of the nearest first. */
function triosOf(items: readonly string[]): readonly (readonly string[])[] {
  const trios: string[][] = [];
  items.forEach((third, last) => {
    for (let second = 0; second < last; second += 1) {
      for (let first = 0; first < second; first += 1) {
        trios.push([items[first] ?? '', items[second] ?? '', third]);
      }
    }
  });
  return trios.filter((trio) => trio.length === wrongOptions);
}

/** Whether the answer is the longest option, or the shortest, by more than 15 %. */
export function tellsByLength(answer: string, others: readonly string[]): boolean {
  const lengths = others.map((words) => words.length);
  return answer.length > Math.max(...lengths) * 1.15 || answer.length < Math.min(...lengths) * 0.85;
}

/** How far two options are in form: opening word, capitals, digits, number of words. */
function formDistance(a: string, b: string): number {
  const words = (text: string) => text.split(/\s+/);
  const opening = (text: string) => /^(?:the|a|an|by|to|in|for|because)\b/i.exec(text)?.[0] ?? '';
  const traits = [/^\p{Lu}/u, /\d/, /,/, / and /, /ing\b/];
  return (
    Math.abs(words(a).length - words(b).length) +
    (opening(a).toLowerCase() === opening(b).toLowerCase() ? 0 : 2) +
    traits.filter((trait) => trait.test(a) !== trait.test(b)).length * 2
  );
}

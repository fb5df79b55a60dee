/** Facts of the acronyms that a text explains. */
import { nameOfWords } from '../../chance.ts';
import { passage } from '../../text/passage.ts';
import { acronymsOf } from '../acronym.ts';
import type { Fact, FactId } from '../fact.ts';
import { quoteAt } from '../quote.ts';

/** One fact for each, with its proof. */
export function acronymFacts(text: string): readonly Fact[] {
  return acronymsOf(text).flatMap(({ short, long }) => {
    const exact = [`${long} (${short})`, `${short} (${long})`].find((words) =>
      text.includes(words),
    );
    if (exact === undefined) return [];
    const start = text.indexOf(exact);
    return {
      id: `g-${nameOfWords(exact)}` as FactId,
      statement: `${short} stands for ${long}.`,
      kind: 'definition' as const,
      difficulty: 1 as const,
      quotes: [quoteAt(text, passage(start, start + exact.length))],
      questions: [
        { prompt: `What does ${short} stand for?`, answer: long, synonyms: [], distractors: [] },
        {
          prompt: `What is the abbreviation of ${long}?`,
          answer: short,
          synonyms: [],
          distractors: [],
        },
      ],
      falsehoods: [],
    };
  });
}

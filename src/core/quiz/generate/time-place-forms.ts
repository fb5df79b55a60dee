/** Questions for when and where. */
import { type Clause, hasOtherVerb, inverted } from './clause.ts';
import { around, joined, timeOf } from './form-parts.ts';
import type { Span } from './span.ts';
import { isPastLike } from './verbs.ts';

const whenWords: Readonly<Record<string, string>> = {
  in: 'When',
  on: 'When',
  during: 'When',
  at: 'When',
  since: 'Since when',
  until: 'Until when',
  by: 'By when',
};

/** `In 1943, …` and `… in 1943`: the clause without it, behind `When` or `In which year`. */
export function whenForm(clause: Clause, { words }: Span): string | null {
  const year = /^\d{4}$/.test(words);
  for (const [preposition, asking] of Object.entries(whenWords)) {
    for (const article of ['', 'the ']) {
      const phrase = `${preposition} ${article}${words}`;
      const question = (rest: string) =>
        `${year && preposition === 'in' ? 'In which year' : asking} ${inverted(clause, rest)}`;
      if (clause.front.toLowerCase() === phrase.toLowerCase()) {
        return /^(?:when|where|how|that|why)\b/.test(clause.rest) ? null : question(clause.rest);
      }
      const found = around(clause.rest, phrase);
      if (found === null || clause.front !== '' || !holdsAlone(found)) continue;
      return question(joined(found.before, found.after));
    }
  }
  return null;
}

/** Whether what stands between the verb and a time or place is about the verb, and nothing after is cut loose. */
function holdsAlone({ before, after }: { before: string; after: string }): boolean {
  if (hasOtherVerb(before) || / (?:and|or) /.test(` ${after} `)) return false;
  if (after !== '' && !/^(?:by|with|for|in|at|from|to|as|during|after|before|under) /.test(after))
    return false;
  const tokens = before.split(' ');
  const last = tokens.at(-1) ?? '';
  // `a decision made in 1943`: the time is the decision's.
  return !(tokens.length > 1 && isPastLike(last) && !/^(?:been|also)$/.test(tokens.at(-2) ?? ''));
}

/** `Where was X born?` */
export function whereForm(clause: Clause, { words }: Span): string | null {
  for (const preposition of ['in', 'at', 'near']) {
    for (const article of ['', 'the ']) {
      const found = around(clause.rest, `${preposition} ${article}${words}`);
      if (found === null || !clause.isWhole || !holdsAlone(found)) continue;
      const isPassive =
        /^(?:is|are|was|were)$/.test(clause.verb) && isPastLike(found.before.split(' ')[0] ?? '');
      const isOwn = /^(?:die|live|reside|land|settle|work|study|meet|begin|remain|lie|occur)$/.test(
        clause.base,
      );
      if (!isPassive && !isOwn) return null;
      return `Where ${inverted(clause, joined(found.before, found.after))}${timeOf(clause)}`;
    }
  }
  return null;
}

/** Makes questions of several facts: pairs to match, events to order in time. */
import { chanceOf, shuffled } from '../chance.ts';
import { readTokens } from './answer/read-tokens.ts';
import { checkAnswer } from './check-answer.ts';
import { gapIn } from './cloze-from-quote.ts';
import type { Fact, FactKind, FactQuestion } from './fact.ts';
import type { MatchingQuestion, OrderingQuestion } from './question.ts';

/** How many pairs, or events, a question has at most; it has three at least. */
const mostParts = 5;
const fewestParts = 3;

/** A longer answer is none to match: UTF-16 code units. */
const longestMatched = 60;

type Pair = { readonly fact: Fact; readonly question: FactQuestion };

/** One matching question for each kind of fact that has enough answers apart. */
export function matchingQuestions(
  facts: readonly Fact[],
  seed: string,
): readonly MatchingQuestion[] {
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => matchingOf(facts, kind, seed) ?? []);
}

/** A matching question of facts of one kind; null where too few answers stand apart. */
export function matchingOf(
  facts: readonly Fact[],
  kind: FactKind,
  seed: string,
): MatchingQuestion | null {
  const chance = chanceOf(`${seed}/matching/${kind}`);
  const pairs: Pair[] = [];
  for (const fact of shuffled(facts, chance)) {
    const question = fact.questions[0];
    const isFit =
      fact.kind === kind && question !== undefined && question.answer.length <= longestMatched;
    if (isFit && pairs.every((pair) => areApart(pair, { fact, question })))
      pairs.push({ fact, question });
    if (pairs.length === mostParts) break;
  }
  if (pairs.length < fewestParts) return null;
  const answers = shuffled(
    pairs.map(({ question }) => question.answer),
    chance,
  );
  return {
    ...askedOf(pairs, `matching/${kind}/${seed}`, kind, 'Match each question with its answer.'),
    kind: 'matching',
    cues: pairs.map(({ question }) => question.prompt),
    answers,
    right: pairs.map(({ question }) => answers.indexOf(question.answer)),
  };
}

/** Whether neither pair's answer would do for the other, and neither cue says the other's answer. */
function areApart(a: Pair, b: Pair): boolean {
  const says = (prompt: string, answer: string) =>
    prompt.toLowerCase().includes(answer.toLowerCase());
  const fits = (mine: Pair, theirs: Pair) => {
    const { answer, synonyms, prompt } = theirs.question;
    const { verdict } = checkAnswer(mine.question.answer, answer, { synonyms });
    return verdict !== 'wrong' || says(prompt, mine.question.answer);
  };
  return !fits(a, b) && !fits(b, a);
}

/** The facts that happened in years apart, to be put in order; null where they are fewer than three. */
export function orderingQuestion(facts: readonly Fact[], seed: string): OrderingQuestion | null {
  const chance = chanceOf(`${seed}/ordering`);
  const parts = new Map<number, Pair & { readonly event: string }>();
  for (const fact of shuffled(facts, chance)) {
    const part = datedPart(fact);
    if (part !== null && !parts.has(part.year) && parts.size < mostParts)
      parts.set(part.year, part);
  }
  if (parts.size < fewestParts) return null;
  const chosen = shuffled([...parts], chance);
  const order = chosen.map(([year], at) => ({ year, at })).sort((a, b) => a.year - b.year);
  const pairs = chosen.map(([, part]) => part);
  return {
    ...askedOf(pairs, `ordering/${seed}`, 'date', 'Put these in the order of time.'),
    kind: 'ordering',
    events: chosen.map(([, { event }]) => event),
    right: order.map(({ at }) => at),
  };
}

/** The fact as an event without its date, where its first question asks for a date with a year. */
function datedPart(fact: Fact) {
  const question = fact.questions.find(({ kind = fact.kind }) => kind === 'date');
  if (question === undefined) return null;
  const year = yearOf(question.answer);
  const gap = gapIn(fact.statement, question.answer);
  if (year === null || gap === null || /\b\d{4}\b/.test(gap.before + gap.after)) return null;
  return { fact, question, year, event: `${gap.before}…${gap.after}` };
}

function yearOf(answer: string): number | null {
  for (const token of readTokens(answer, null)) {
    if (token.kind === 'date' && token.year !== null && !token.isDecade) return token.year;
    const isYear = token.kind === 'number' && token.unit === null && /^\d{3,4}$/.test(token.raw);
    if (isYear) return token.value;
  }
  return null;
}

function askedOf(pairs: readonly Pair[], id: string, factKind: FactKind, prompt: string) {
  const difficulties = pairs.map(({ fact }) => fact.difficulty);
  const hardest = [...difficulties].sort().at(-1) ?? 1;
  return {
    ...{ id, factKind, prompt, difficulty: hardest },
    factIds: pairs.map(({ fact }) => fact.id),
    quotes: pairs.flatMap(({ fact }) => fact.quotes),
  };
}

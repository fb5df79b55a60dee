/** Reads facts from outside: a file of the library, an import. */
import { type Difficulty, type Fact, type FactId, type FactQuestion, factKinds } from './fact.ts';
import type { Quote } from './quote.ts';

/** The facts, or where the first fault is: the path to it, and what was expected there. */
export type ReadFacts =
  | { readonly ok: true; readonly value: readonly Fact[] }
  | { readonly ok: false; readonly error: { readonly at: string; readonly expected: string } };

class Unreadable extends Error {
  readonly at: string;
  readonly expected: string;
  constructor(at: string, expected: string) {
    super(`${at} should be ${expected}`);
    this.at = at;
    this.expected = expected;
  }
}

/** Facts out of parsed JSON; unknown fields are left out. */
export function readFacts(value: unknown): ReadFacts {
  try {
    const facts = listAt(value, 'facts', factAt);
    const ids = new Set(facts.map(({ id }) => id));
    if (ids.size < facts.length)
      throw new Unreadable('facts', 'facts with an id of their own each');
    return { ok: true, value: facts };
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    return { ok: false, error: { at: cause.at, expected: cause.expected } };
  }
}

type Fields = Readonly<Record<string, unknown>>;

function factAt(value: unknown, at: string): Fact {
  const fields = fieldsAt(value, at);
  return {
    id: textAt(fields['id'], `${at}.id`) as FactId,
    statement: textAt(fields['statement'], `${at}.statement`),
    kind: oneAt(fields['kind'], `${at}.kind`, factKinds),
    difficulty: oneAt<Difficulty>(fields['difficulty'], `${at}.difficulty`, [1, 2, 3]),
    quotes: listAt(fields['quotes'], `${at}.quotes`, quoteIn),
    questions: listAt(fields['questions'], `${at}.questions`, questionAt),
    falsehoods: listAt(fields['falsehoods'], `${at}.falsehoods`, textAt),
  };
}

function quoteIn(value: unknown, at: string): Quote {
  const { exact, before, after } = fieldsAt(value, at);
  return {
    exact: textAt(exact, `${at}.exact`),
    before: stringAt(before, `${at}.before`),
    after: stringAt(after, `${at}.after`),
  };
}

function questionAt(value: unknown, at: string): FactQuestion {
  const fields = fieldsAt(value, at);
  const question = {
    prompt: textAt(fields['prompt'], `${at}.prompt`),
    answer: textAt(fields['answer'], `${at}.answer`),
    synonyms: listAt(fields['synonyms'], `${at}.synonyms`, textAt),
    distractors: listAt(fields['distractors'], `${at}.distractors`, textAt),
  };
  const { kind } = fields;
  return kind === undefined
    ? question
    : { ...question, kind: oneAt(kind, `${at}.kind`, factKinds) };
}

function fieldsAt(value: unknown, at: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Unreadable(at, 'an object');
}

function listAt<Item>(
  value: unknown,
  at: string,
  itemAt: (item: unknown, at: string) => Item,
): readonly Item[] {
  if (!Array.isArray(value)) throw new Unreadable(at, 'a list');
  return value.map((item, index) => itemAt(item, `${at}[${index}]`));
}

function stringAt(value: unknown, at: string): string {
  if (typeof value === 'string') return value;
  throw new Unreadable(at, 'a text');
}

function textAt(value: unknown, at: string): string {
  const text = stringAt(value, at);
  if (text.trim() !== '') return text;
  throw new Unreadable(at, 'a text that is not empty');
}

function oneAt<One>(value: unknown, at: string, known: readonly One[]): One {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new Unreadable(at, `one of ${known.join(', ')}`);
}

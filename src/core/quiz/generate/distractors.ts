/** Finds wrong answers for a span: of its kind, near in form, from the document before all else. */
import { type Chance, shuffled } from '../../chance.ts';
import { foldWord } from '../answer/fold-text.ts';
import { isSameForm } from '../answer/word-form.ts';
import type { Span } from './span.ts';

/** How many a question gets, and among how many of the document they are looked for. */
const wanted = 4;
const looked = 40;

type Candidate = { readonly words: string; readonly folded: string };

/** The spans of a document by kind and form, each once. */
export type SpanPool = ReadonlyMap<string, readonly Candidate[]>;

/** Kinds whose answers can stand for each other in a sentence; a phrase fits its own only. */
const exchangeable: ReadonlySet<Span['kind']> = new Set([
  ...(['date', 'number', 'person', 'organisation', 'place'] as const),
]);

/** The pool of `spans`. */
export function poolOf(spans: readonly Span[]): SpanPool {
  const pool = new Map<string, Map<string, Candidate>>();
  for (const span of spans) {
    if (!exchangeable.has(span.kind)) continue;
    const key = keyOf(span);
    const known = pool.get(key) ?? new Map<string, Candidate>();
    const folded = foldWord(span.words);
    known.set(folded, { words: span.words, folded });
    pool.set(key, known);
  }
  return new Map([...pool].map(([key, known]) => [key, [...known.values()]]));
}

/**
 * Up to four wrong answers for `span` of `sentence`; none for a phrase, or where the document has none of
 * its form. Of numbers and years, near ones are made where it has too few.
 */
export function distractorsFor(
  span: Span,
  sentence: string,
  pool: SpanPool,
  chance: Chance,
): readonly string[] {
  if (!exchangeable.has(span.kind)) return [];
  const inSentence = foldWord(sentence);
  const own = foldWord(span.words);
  const fit = someOf(pool.get(keyOf(span)) ?? [], chance)
    .filter(
      ({ folded }) =>
        !inSentence.includes(folded) && !folded.includes(own) && !isSameForm(folded, own),
    )
    .map(({ words }) => words);
  const made = fit.length >= wanted ? [] : madeFor(span.words, chance);
  const fresh = made.filter((words) => !fit.includes(words) && !sentence.includes(words));
  return [...fit, ...fresh].slice(0, wanted);
}

/** Some of many, from a place that chance gives. */
function someOf(candidates: readonly Candidate[], chance: Chance): readonly Candidate[] {
  const from = Math.floor(chance() * candidates.length);
  const some = [...candidates, ...candidates].slice(
    from,
    from + Math.min(looked, candidates.length),
  );
  return shuffled(some, chance);
}

const monthName =
  /January|February|March|April|May|June|July|August|September|October|November|December/;

/** The kind, and what two answers must share to be of one form: digits for digits, or so many words. */
function keyOf({ kind, words }: Span): string {
  if (/\d/.test(words)) return `${kind} ${words.replace(/\d/g, '0').replace(monthName, 'M')}`;
  const count = words.split(/\s+/).length;
  return `${kind} ${/^\p{Lu}/u.test(words) ? 'A' : 'a'}${Math.min(count, 4)}`;
}

/** Near numbers of the same form; a year stays a year. */
function madeFor(words: string, chance: Chance): readonly string[] {
  const digits = /\d+(?:[.,]\d+)*/.exec(words)?.[0];
  if (digits === undefined || !/^\d+$/.test(digits.replaceAll(',', ''))) return [];
  const value = Number(digits.replaceAll(',', ''));
  const isYear = /^(?:1\d|20)\d\d$/.test(digits);
  const steps = isYear ? yearSteps(words) : [-0.4, -0.25, -0.1, 0.15, 0.3, 0.5];
  return shuffled(steps, chance)
    .map((step) => (isYear ? value + step : nearTo(value, step)))
    .filter((other, at, all) => other > 0 && other !== value && all.indexOf(other) === at)
    .map((other) => words.replace(digits, formatted(other, digits)));
}

function yearSteps(words: string): readonly number[] {
  return /0s\b/.test(words) ? [-30, -20, -10, 10, 20] : [-12, -7, -4, 3, 6, 11];
}

function formatted(value: number, like: string): string {
  return like.includes(',') ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(value);
}

/** A number so much larger or smaller, as round as `value`. */
function nearTo(value: number, step: number): number {
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  const round = 10 ** zeros;
  const other = Math.round((value * (1 + step)) / round) * round;
  return other === value ? value + Math.sign(step) * round : other;
}

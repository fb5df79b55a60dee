/** Spans: the parts of a sentence that can be asked for. */
import type { FactKind } from '../fact.ts';

/** A part of a sentence, from `start` up to, not including, `end`, counted in the sentence. */
export type Span = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: FactKind;
  /** How much it is worth knowing: 1 for a bare mention, more for a definition, a date, a number. */
  readonly weight: number;
};

/** The spans, each place once, with the weightiest of its kinds; in the order of their weight. */
export function eachOnce(spans: readonly Span[]): readonly Span[] {
  const places = new Map<string, Span>();
  for (const span of spans) {
    const place = `${span.start}-${span.end}`;
    const known = places.get(place);
    if (known === undefined || known.weight < span.weight) places.set(place, span);
  }
  return [...places.values()].sort((a, b) => b.weight - a.weight || a.start - b.start);
}

/** Every match of `pattern`'s group `span` in `sentence`, as spans. */
export function spansBy(
  sentence: string,
  pattern: RegExp,
  kind: FactKind,
  weight: number,
): readonly Span[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['span'] ?? [0, 0];
    const words = sentence.slice(start, end);
    return words.trim() === '' ? [] : [{ start, end, words, kind, weight }];
  });
}

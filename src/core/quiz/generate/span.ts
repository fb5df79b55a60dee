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
  /** Whether it is a name of which nothing tells what it names. */
  readonly isUnsure?: boolean;
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

/**
 * The spans without those that ask for nearly the same as another: of a number or date the longest stays,
 * with its unit, of a bare phrase the shortest.
 */
export function withoutEchoes(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => !spans.some((other) => other !== span && isEchoOf(span, other)));
}

function isEchoOf(span: Span, other: Span): boolean {
  const isCounted = (one: Span) => one.kind === 'number' || one.kind === 'date';
  if (isCounted(span) && isCounted(other)) return isInside(span, other);
  if (span.weight > 1 || other.weight > 1 || !isInside(other, span)) return false;
  return wordsIn(other) * 2 >= wordsIn(span);
}

function isInside(inner: Span, outer: Span): boolean {
  const isShorter = inner.end - inner.start < outer.end - outer.start;
  return isShorter && inner.start >= outer.start && inner.end <= outer.end;
}

function wordsIn({ words }: Span): number {
  return words.split(' ').length;
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

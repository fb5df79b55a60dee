/** The matcher of the Hypothesis client, by its public description, on npm's `approx-string-match`. */
import search from 'approx-string-match';

/** A quote with 32 code units of context, and where it stood. */
export type PeerQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
};

type Match = { readonly start: number; readonly end: number; readonly errors: number };

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** The best match of the quote, however bad; null where nothing comes within half of its length. */
export function matchAsHypothesis(
  text: string,
  { exact, prefix, suffix, start }: PeerQuote,
): { readonly start: number; readonly end: number } | null {
  const matches = searchExactFirst(text, exact, Math.min(256, exact.length / 2));
  let best: { match: Match; score: number } | null = null;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      weights.quote * (1 - match.errors / exact.length) +
      weights.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
      weights.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
      weights.position * (1 - Math.abs(match.start - start) / text.length);
    if (best === null || score > best.score) best = { match, score };
  }
  return best === null ? null : { start: best.match.start, end: best.match.end };
}

function searchExactFirst(text: string, pattern: string, mostErrors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, mostErrors);
}

function likeness(text: string, pattern: string): number {
  if (text === '') return 0;
  const [match] = searchExactFirst(text, pattern, pattern.length);
  return match === undefined ? 0 : 1 - match.errors / pattern.length;
}

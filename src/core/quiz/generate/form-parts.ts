/** What the forms of questions are made with. */
import type { Clause } from './clause.ts';
import type { Span } from './span.ts';

/** Makes the question that asks for the span out of its clause; null where it cannot. */
export type Form = (clause: Clause, span: Span) => string | null;

/** What stands before and after `phrase` in `words`, where it stands there as words of its own. */
export function around(words: string, phrase: string): { before: string; after: string } | null {
  const at = ` ${words} `.indexOf(` ${phrase} `);
  if (at === -1) return null;
  return {
    before: words.slice(0, Math.max(0, at - 1)),
    after: words.slice(at + phrase.length + 1),
  };
}

/** The parts that are not empty, apart by blanks. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** The time in front, put at the end: else one thing could be asked of several times. */
export function timeOf({ front }: Clause): string {
  return /^(?:In|On|During|Since|Until|By) /.test(front)
    ? ` ${front.charAt(0).toLowerCase()}${front.slice(1)}`
    : '';
}

/** What a clause itself offers to ask for: its whole subject, and what its verb is done to. */
import type { Clause } from './clause.ts';
import type { Span } from './span.ts';

/** The whole subject, and the object of a known verb, as parts of `exact` that can be asked for. */
export function clauseSpans(clause: Clause | null, exact: string, from: number): readonly Span[] {
  if (clause === null) return [];
  const spanAt = (words: string): readonly Span[] => {
    const start = words === '' ? -1 : exact.indexOf(words, from);
    const end = start + words.length;
    return start === -1 ? [] : [{ start, end, words, kind: 'definition', weight: 2 }];
  };
  const isThing = clause.person === false && clause.subject.includes(' ');
  const object =
    /^(?:(?:the|an?|its|their) )?(?<words>(?:\p{Ll}[\p{L}'’-]+ ){0,4}?\p{Ll}[\p{L}'’-]{3,})(?= (?:in|on|at|as|for|from|with|during|by|between|after|before|through|under)\b|$)/u;
  const words = clause.base === '' ? undefined : object.exec(clause.rest)?.groups?.['words'];
  return [...(isThing ? spanAt(clause.subject) : []), ...spanAt(words ?? '')];
}

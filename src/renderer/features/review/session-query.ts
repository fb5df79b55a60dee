/** Puts a query together from chosen terms, and tells what is wrong with one. */
import type { Card } from '#core/card/card.ts';
import type { QueryFault } from '#core/card/query/card-query.ts';

/** A term to choose: what it is called, and how it is written. */
export type Term = { readonly name: string; readonly term: string };

/** Whether the query has the term as it is written. */
export function hasTerm(query: string, term: string): boolean {
  return ` ${query} `.includes(` ${term} `);
}

/** The query with the term, or without it where it was there. */
export function withTerm(query: string, term: string): string {
  const next = hasTerm(query, term) ? ` ${query} `.replace(` ${term} `, ' ') : `${query} ${term}`;
  return next.replace(/\s+/g, ' ').trim();
}

/** A name as a term: in quotes, without the signs that a query cannot hold. */
export function termOf(kind: 'doc' | 'section' | 'tag', name: string): string {
  const plain = name.replaceAll('"', '*').trim();
  return /[\s()]/.test(plain) ? `${kind}:"${plain}"` : `${kind}:${plain}`;
}

const mostOfEach = 12;

/** The tags and the sections of cards, the most frequent first. */
export function facetsOf(cards: readonly Card[]): {
  readonly tags: readonly Term[];
  readonly sections: readonly Term[];
} {
  const tags = frequent(cards.flatMap((card) => card.tags));
  const sections = frequent(cards.flatMap(({ anchor }) => anchor?.headingPath.at(-1) ?? []));
  return {
    tags: tags.map((name) => ({ name: `#${name}`, term: termOf('tag', name) })),
    sections: sections.map((name) => ({ name, term: termOf('section', name) })),
  };
}

function frequent(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostOfEach)
    .map(([name]) => name);
}

/** Why a query cannot be read, in one sentence; `query` is as it was typed. */
export function queryFaultWords(query: string, { kind, start, end, known }: QueryFault): string {
  const words = query.slice(start, end);
  switch (kind) {
    case 'unknown-name':
      return `There is no “${words}”. It can be: ${known.join(', ')}.`;
    case 'not-a-number':
      return `“${words}” needs a number, as in stability<10 or due<3d.`;
    case 'open-quote':
      return 'A quote is opened and never closed.';
    case 'open-bracket':
      return 'A bracket is opened and never closed.';
    case 'stray-bracket':
      return 'A bracket is closed that was never opened.';
    case 'too-deep':
      return 'There are too many brackets within each other.';
    case 'missing-term':
      return 'Something is missing after “-”, “or” or a colon.';
  }
}

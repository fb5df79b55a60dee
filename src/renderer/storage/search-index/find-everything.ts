/** Answers a search with what is shown of each thing that was found, and where it is. */
import type { CardQuery } from '#core/card/query/card-query.ts';
import { cardMatcher } from '#core/card/query/match-card.ts';
import { type Found, runSearch } from '#core/search/run-search.ts';
import type { SearchQuery } from '#core/search/search-query.ts';
import { type FoundKind, foundKinds } from '#core/search/segment.ts';
import { readResults, type SearchResult } from './read-results.ts';
import type { SearchKeeper } from './search-keeper.ts';
import type { SearchSource } from './search-source.ts';

/** What a search found, kind by kind, with how many there are of each. */
export type SearchResults = {
  readonly results: readonly SearchResult[];
  readonly counts: Readonly<Record<FoundKind, number>>;
  /** How long the ranking took, in milliseconds. */
  readonly rankedIn: number;
};

/** How much is asked for: at most so many of each kind, at `now` (epoch milliseconds). */
export type SearchScope = { readonly most: number; readonly now: number };

/** At most so many passages of one document, where all kinds are listed. */
const mostOfOne = 3;

/** So many cards are looked at for their state. */
const mostCards = 2_000;

/** The results of `query` from the index as it is. */
export async function findEverything(
  keeper: SearchKeeper,
  source: SearchSource,
  query: SearchQuery,
  { most, now }: SearchScope,
): Promise<SearchResults> {
  const documents = await keeper.documents();
  const states = query.wanted.filter((term) => term.kind === 'is');
  const isAlone = query.wanted.some((term) => term.kind === 'in');
  const began = performance.now();
  const { found, counts, painted } = runSearch(keeper.index.segments, query, {
    most: states.length > 0 ? mostCards : most,
    mostOfOne: isAlone ? most : mostOfOne,
    documents,
  });
  const rankedIn = performance.now() - began;
  const reading = { keeper, documents, painted };
  if (states.length > 0) {
    const cards = await cardsOfStates(source, found.card, states, now);
    const shown = await readResults(reading, 'card', cards.slice(0, most));
    return { results: shown, counts: { ...counts, card: cards.length }, rankedIn };
  }
  // The kinds keep their order: what is looked at does not move while one goes on writing.
  const all = await Promise.all(foundKinds.map((kind) => readResults(reading, kind, found[kind])));
  return { results: all.flat(), counts, rankedIn };
}

async function cardsOfStates(
  source: SearchSource,
  found: readonly Found[],
  states: readonly CardQuery[],
  now: number,
): Promise<readonly Found[]> {
  const cards = await source.some(
    'cards',
    found.map(({ id }) => id),
  );
  const conditions = { now, dayEnds: now, weights: [], titleOf: () => null };
  const matches = cardMatcher({ kind: 'and', parts: states }, conditions);
  return found.filter((_, index) => {
    const card = cards[index] ?? null;
    return card !== null && matches(card);
  });
}

/** Finds the cards of a query, and keeps the queries that the reader wants again. */
import type { Card } from '#core/card/card.ts';
import type { CardQuery } from '#core/card/query/card-query.ts';
import { cardMatcher } from '#core/card/query/match-card.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { act, type Store } from './act.ts';
import { readerDays, readScheduling } from './scheduling.ts';

/** So many cards are read in one go: no frame waits for more. */
const piece = 5_000;

/** All cards, in pieces, in the order they were made. */
export async function* cardsInPieces({ database }: Store): AsyncGenerator<readonly Card[]> {
  let after = '';
  for (;;) {
    const cards = await database.cards.where(':id').above(after).limit(piece).toArray();
    const last = cards.at(-1);
    if (last === undefined) return;
    yield cards;
    after = last.id;
  }
}

/** The cards of `query` at the store's time, in the order they were made, at most `most` of them. */
export async function findCards(
  store: Store,
  query: CardQuery,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly Card[]> {
  const now = store.now();
  const settings = await readScheduling(store);
  const colours = asksColour(query) ? await readColours(store) : new Map<string, string>();
  const titles = new Map(
    (await store.database.documents.toArray()).map(({ id, title }) => [String(id), title]),
  );
  const { dayOf, startOf } = readerDays(store, settings);
  const matches = cardMatcher(query, {
    now,
    dayEnds: startOf(dayOf(now) + 1),
    weights: settings.weights ?? defaultWeights,
    titleOf: (id) => titles.get(id) ?? null,
    colourOf: (id) => colours.get(id) ?? null,
  });
  const found: Card[] = [];
  for await (const cards of cardsInPieces(store)) {
    found.push(...cards.filter(matches));
    if (found.length >= most) return found.slice(0, most);
  }
  return found;
}

/** Whether the query asks for the colour of a card's highlight. */
export function asksColour(query: CardQuery): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some(asksColour);
  return query.kind === 'not' ? asksColour(query.part) : query.kind === 'colour';
}

/** The colour of each highlight, by its id. */
export async function readColours({ database }: Store): Promise<ReadonlyMap<string, string>> {
  const colours = new Map<string, string>();
  await database.highlights.each(({ id, colour }) => colours.set(id, colour));
  return colours;
}

/** A query under a name: a session to study, or a view of the cards. */
export type SavedSearch = { readonly name: string; readonly query: string };

const id = 'saved-searches';

/** The saved searches, in the order of their names. */
export async function listSavedSearches({ database }: Store): Promise<readonly SavedSearch[]> {
  const kept = await database.settings.get(id);
  return Array.isArray(kept?.value) ? kept.value : [];
}

/** Keeps `query` under `name`, in place of one of that name. */
export function saveSearch(store: Store, { name, query }: SavedSearch): Promise<void> {
  return changeSearches(store, 'Save search', (others) => [...others, { name, query }], name);
}

/** Forgets the search of that name. */
export function deleteSearch(store: Store, name: string): Promise<void> {
  return changeSearches(store, 'Delete search', (others) => others, name);
}

async function changeSearches(
  store: Store,
  label: string,
  change: (others: readonly SavedSearch[]) => readonly SavedSearch[],
  name: string,
): Promise<void> {
  await act(store, label, ['settings'], async () => {
    const others = (await listSavedSearches(store)).filter((one) => one.name !== name);
    const value = [...change(others)].sort((a, b) => a.name.localeCompare(b.name));
    const kept = await store.database.settings.get(id);
    const changedAt = Math.max(store.now(), (kept?.changedAt ?? 0) + 1);
    await store.database.settings.put({ id, value, changedAt });
  });
}

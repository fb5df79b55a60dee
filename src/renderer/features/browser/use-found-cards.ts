/** The cards that the browser lists: all of them, sorted, and those of the query. */
import { useEffect, useMemo, useState } from 'react';
import type { MatchConditions, MatchedCard } from '#core/card/query/match-card.ts';
import { cardMatcher } from '#core/card/query/match-card.ts';
import { parseCardQuery } from '#core/card/query/parse-card-query.ts';
import { queryFaultWords } from '#core/card/query/query-fault-words.ts';
import { type CardSorting, sortedCards } from '#core/card/query/sort-cards.ts';
import type { QueryNames } from '#core/card/query/suggest-query.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { useMinute } from '../../desk/surroundings/use-minute.ts';
import { type CardShelf, keepShelf } from '../../storage/card-shelf.ts';
import { listDocuments } from '../../storage/documents.ts';
import { asksColour, readColours } from '../../storage/find-cards.ts';
import { readerDays, readScheduling } from '../../storage/scheduling.ts';

/** What the browser shows. */
export type FoundCards = {
  readonly shelf: CardShelf | null;
  /** What was found, in its order. */
  readonly cards: readonly MatchedCard[];
  /** How many rows the list has: more than `cards` while it is still read. */
  readonly count: number;
  /** What is wrong with the query, in words; then the last good one still stands. */
  readonly fault: string | null;
  readonly conditions: MatchConditions;
};

/** Finds the cards of `query`, and follows what becomes of them. */
export function useFoundCards(query: string, sorting: CardSorting): FoundCards {
  const shelf = useShelf();
  const parsed = useMemo(() => parseCardQuery(query), [query]);
  const [good, setGood] = useState(parsed);
  if (parsed.ok && parsed !== good) setGood(parsed);
  const conditions = useConditions(good.ok && asksColour(good.value));
  const { by, isRising } = sorting;
  const all = shelf?.cards ?? none;
  const sorted = useMemo(() => {
    if (by === 'added') return isRising ? all.toReversed() : all;
    return sortedCards(all, { by, isRising }, conditions);
  }, [all, by, isRising, conditions]);
  const wanted = parsed.ok ? parsed : good;
  const cards = useMemo(() => {
    if (!wanted.ok || wanted.value.kind === 'all') return sorted;
    return sorted.filter(cardMatcher(wanted.value, conditions));
  }, [wanted, sorted, conditions]);
  const isPrefix = by === 'added' && !isRising && wanted.ok && wanted.value.kind === 'all';
  return {
    ...{ shelf, cards, conditions },
    count: isPrefix ? Math.max(cards.length, shelf?.total ?? 0) : cards.length,
    fault: parsed.ok ? null : queryFaultWords(query, parsed.error),
  };
}

const none: readonly MatchedCard[] = [];
const noColours: ReadonlyMap<string, string> = new Map();

function useShelf(): CardShelf | null {
  const { store, host } = useSurroundings();
  const [shelf, setShelf] = useState<CardShelf | null>(null);
  useEffect(
    () =>
      keepShelf(store, setShelf, (cause) => {
        host.reportFault(`The cards could not be read: ${String(cause)}`, null);
      }),
    [store, host],
  );
  return shelf;
}

/** Highlights are read only where their colours are asked for. */
function useConditions(areColoursAsked: boolean): MatchConditions {
  const { store } = useSurroundings();
  const minute = useMinute();
  const settings = useStored(readScheduling, []);
  const documents = useStored(listDocuments, []);
  const colours =
    useStored(
      async (open) => (areColoursAsked ? readColours(open) : noColours),
      [areColoursAsked],
    ) ?? noColours;
  return useMemo(() => {
    const now = Math.max(minute, store.now());
    const titles = new Map(documents?.map(({ id, title }) => [String(id), title]));
    const days = settings === undefined ? null : readerDays(store, settings);
    return {
      now,
      dayEnds: days === null ? now : days.startOf(days.dayOf(now) + 1),
      weights: settings?.weights ?? defaultWeights,
      titleOf: (id: string) => titles.get(id) ?? null,
      colourOf: (id: string) => colours.get(id) ?? null,
    };
  }, [store, minute, settings, documents, colours]);
}

/** The tags of the cards and the titles of the documents, for suggestions. */
export function useQueryNames(cards: readonly MatchedCard[]): QueryNames {
  const documents = useStored(listDocuments, []);
  const tags = useMemo(() => {
    const found = new Set<string>();
    for (const card of cards) for (const tag of card.tags) found.add(tag);
    return [...found].sort();
  }, [cards]);
  return useMemo(
    () => ({ tags, titles: documents?.map(({ title }) => title) ?? [] }),
    [tags, documents],
  );
}

/** The statistics of a scope, reckoned in workers while the page stays as it is. */
import { useEffect, useState } from 'react';
import { type CardColumns, columnsOfCards } from '#core/schedule/card-columns.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import type { SchedulingSettings } from '#core/schedule/scheduling-settings.ts';
import type { CardStatistics } from '#core/schedule/statistics/card-tally.ts';
import type { ReviewStatistics } from '#core/schedule/statistics/review-tally.ts';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { lastSequence, type Store } from '../../storage/act.ts';
import { cardsInPieces } from '../../storage/find-cards.ts';
import { readReviewColumns } from '../../storage/read-review-columns.ts';
import { readerDays, readScheduling } from '../../storage/scheduling.ts';
import { studyInWorker } from '../../workers/study-in-worker.ts';
import { choicesGatherer, isWhole, isWithin, type Scope, type ScopeChoices } from './scope.ts';

/** How far ahead the forecast looks. */
export const forecastDays = 365;

/** Everything that the page shows. */
export type Statistics = {
  readonly reviews: ReviewStatistics;
  readonly cards: CardStatistics;
  readonly choices: ScopeChoices;
  readonly settings: SchedulingSettings;
  /** The study day of now. */
  readonly today: number;
};

/** How far the reckoning is. `last` are those before, of another scope perhaps. */
export type StatisticsState =
  | { readonly kind: 'reckoning'; readonly last: Statistics | null }
  | { readonly kind: 'ready'; readonly last: Statistics }
  | { readonly kind: 'failed'; readonly last: null };

/** Reckons anew with another scope and after every act; what is under way then is ended. */
export function useStatistics(scope: Scope): StatisticsState {
  const { store, host } = useSurroundings();
  const [state, setState] = useState<StatisticsState>({ kind: 'reckoning', last: null });
  const { documentId, section, tag } = scope;
  const act = useStored(({ database }) => lastSequence(database), []);
  useEffect(() => {
    if (act === undefined) return undefined;
    const stop = new AbortController();
    setState(({ last }) => ({ kind: 'reckoning', last }));
    reckon(store, { documentId, section, tag }, stop.signal).then(
      (last) => {
        if (!stop.signal.aborted) setState({ kind: 'ready', last });
      },
      (cause: unknown) => {
        if (stop.signal.aborted) return;
        host.reportFault(`Statistics failed: ${String(cause)}`, null);
        setState({ kind: 'failed', last: null });
      },
    );
    return () => stop.abort();
  }, [store, host, documentId, section, tag, act]);
  return state;
}

async function reckon(store: Store, scope: Scope, signal: AbortSignal): Promise<Statistics> {
  const settings = await readScheduling(store);
  const { columns, ids, choices } = await readCards(store, scope, signal);
  const calendar = { timeZone: store.timeZone(), dayStartsAtHour: settings.dayStartsAtHour };
  const weights = settings.weights ?? defaultWeights;
  const now = store.now();
  const [reviews, cards] = await Promise.all([
    studyInWorker(
      { kind: 'statistics', calendar, weights, cards: ids },
      readReviewColumns(store, ids !== null),
      { signal },
    ),
    studyInWorker({ kind: 'cards', calendar, weights, cards: columns, now, forecastDays }, [], {
      signal,
    }),
  ]);
  return { reviews, cards, choices, settings, today: readerDays(store, settings).dayOf(now) };
}

/** The cards of the scope in columns, and their ids where these are not all. */
async function readCards(store: Store, scope: Scope, signal: AbortSignal) {
  const columns: CardColumns[] = [];
  const ids = isWhole(scope) ? null : new Set<string>();
  const gatherer = choicesGatherer(scope.documentId);
  for await (const piece of cardsInPieces(store)) {
    signal.throwIfAborted();
    for (const card of piece) gatherer.add(card);
    const within = ids === null ? piece : piece.filter((card) => isWithin(scope, card));
    if (ids !== null) for (const { id } of within) ids.add(id);
    columns.push(columnsOfCards(within));
  }
  return { columns, ids, choices: gatherer.choices() };
}

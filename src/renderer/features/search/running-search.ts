/** The one search of the page: its worker starts when it is first wanted, and ends when it no longer is. */
import { useEffect, useSyncExternalStore } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { type RunningSearch, searchInWorker } from '../../workers/search-in-worker.ts';
import type { SearchState } from '../../workers/search-task.ts';

let running: RunningSearch | null = null;
let users = 0;
let ending: ReturnType<typeof setTimeout> | undefined;

/** How long the worker waits for another search, in milliseconds. */
const patience = 120_000;

/** The search, followed for as long as the component is there; and how its index is. */
export function useRunningSearch(): readonly [RunningSearch, SearchState] {
  const { store } = useSurroundings();
  const search = searchOf(store);
  const state = useSyncExternalStore(search.listen, search.state);
  useEffect(() => {
    users += 1;
    clearTimeout(ending);
    search.follow();
    const stop = store.commits.listen(search.follow);
    return () => {
      stop();
      users -= 1;
      endLater();
    };
  }, [store, search]);
  return [search, state];
}

/** Brings the index up to date while nothing else is to be done, so that the first search is quick. */
export function prepareSearch(store: Store): void {
  const search = searchOf(store);
  const stop = search.listen(() => {
    const { kind } = search.state();
    if (kind !== 'ready' && kind !== 'failed') return;
    stop();
    endLater();
  });
}

function searchOf(store: Store): RunningSearch {
  if (running?.state().kind === 'failed' && users === 0) end();
  running ??= searchInWorker(store.database.name);
  return running;
}

function endLater(): void {
  clearTimeout(ending);
  if (users === 0) ending = setTimeout(end, patience);
}

function end(): void {
  if (users > 0) return;
  running?.end();
  running = null;
}

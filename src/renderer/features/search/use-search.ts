/** The search that is being written: what it finds, as it is written. */
import { useEffect, useState } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { SearchResults } from '../../storage/search-index/find-everything.ts';
import type { SearchState } from '../../workers/search-task.ts';
import { useRunningSearch } from './running-search.ts';

/** What is found so far. */
export type Search = {
  /** The last answer, which may be that of the query before; null before the first. */
  readonly found: SearchResults | null;
  /** What is wrong with the query, in words. */
  readonly fault: string | null;
  /** Whether the answer is that of this query, by an index that is up to date. */
  readonly isSettled: boolean;
  readonly state: SearchState;
};

/** So many of each kind are shown together, and of one kind alone. */
const [fewOfEach, manyOfOne] = [4, 40];

type Answered = Pick<Search, 'found' | 'fault'> & {
  readonly query: string;
  readonly wasReady: boolean;
};

const nothing: Answered = { query: '', found: null, fault: null, wasReady: false };

/** Asks for `query` at once, and again when the index has become another. */
export function useSearch(query: string): Search {
  const { store } = useSurroundings();
  const [search, state] = useRunningSearch();
  const [answered, setAnswered] = useState(nothing);
  const isReady = state.kind === 'ready';
  // While it is built, not each document asks anew.
  const turn = state.kind === 'building' ? Math.floor((10 * state.done) / state.total) : state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a part more of the index is another answer
  useEffect(() => {
    if (query.trim() === '') {
      setAnswered(nothing);
      return undefined;
    }
    let isWanted = true;
    const most = /\bin:/i.test(query) ? manyOfOne : fewOfEach;
    void search.ask(query, { most, now: store.now() }).then((answer) => {
      if (answer === null || !isWanted) return;
      setAnswered((last) => ({
        query,
        wasReady: isReady,
        // With a fault, what was found before still stands.
        found: answer.ok ? answer.value : last.found,
        fault: answer.ok ? null : answer.error,
      }));
    });
    return () => {
      isWanted = false;
    };
  }, [search, store, query, isReady, turn]);
  const { found, fault } = answered;
  const isSettled = answered.query === query && answered.wasReady;
  return { found, fault: answered.query === query ? fault : null, isSettled, state };
}

/** Searches everything without holding up the frame: one worker, for as long as it is wanted. */
import { trustedWorkerUrl } from '../host/trusted-worker-url.ts';
import type { SearchScope } from '../storage/search-index/find-everything.ts';
import workerAddress from './search.worker.ts?worker&url';
import type { SearchAnswer, SearchMessage, SearchReply, SearchState } from './search-task.ts';

/** The running search. */
export type RunningSearch = {
  /** What `query` finds in the index as it is; null where a later one was asked before it was answered. */
  readonly ask: (query: string, scope: SearchScope) => Promise<SearchAnswer | null>;
  /** Says that acts were committed: the index follows. */
  readonly follow: () => void;
  readonly state: () => SearchState;
  /** Calls `listener` after each change of the state; the answer stops it. */
  readonly listen: (listener: () => void) => () => void;
  readonly end: () => void;
};

/** Starts the worker over the reader's database of that name; its faults are told by its state. */
export function searchInWorker(databaseName: string): RunningSearch {
  const listeners = new Set<() => void>();
  let state: SearchState = { kind: 'opening' };
  let last = 0;
  let waiting: { readonly id: number; readonly answer: (to: SearchAnswer | null) => void } | null =
    null;
  const become = (next: SearchState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const settle = (id: number, answer: SearchAnswer | null) => {
    if (waiting?.id !== id) return;
    waiting.answer(answer);
    waiting = null;
  };
  const worker = new Worker(trustedWorkerUrl(workerAddress), { type: 'module' });
  const send = (message: SearchMessage) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    if (data.kind === 'state') become(data.state);
    else settle(data.id, data.answer);
  });
  worker.addEventListener('error', ({ message }) => {
    const error = `The search did not run: ${message}`;
    become({ kind: 'failed', error });
    settle(last, { ok: false, error });
  });
  send({ kind: 'open', databaseName });
  return {
    ask(query, scope) {
      settle(last, null);
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        waiting = { id, answer: resolve };
        send({ kind: 'ask', id, query, scope });
      });
    },
    follow: () => send({ kind: 'changed' }),
    state: () => state,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      settle(last, null);
      worker.terminate();
    },
  };
}

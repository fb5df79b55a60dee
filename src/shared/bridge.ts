/** The bridge between the page and main. */
import type { EventName, Events, RequestName, Requests } from './ipc.ts';

/** What the preload puts on `window.plenum`. */
export type Bridge = {
  /** Sends one request to main and waits for its answer. */
  readonly request: <N extends RequestName>(
    name: N,
    input: Requests[N]['input'],
  ) => Promise<Requests[N]['output']>;
  /** Listens to one event; the answer stops listening. */
  readonly listen: <N extends EventName>(
    name: N,
    listener: (event: Events[N]) => void,
  ) => () => void;
};

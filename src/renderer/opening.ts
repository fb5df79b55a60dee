/** Begins to open the store at once: imported first, so that IndexedDB works while React is evaluated. */
import { readBundledLibrary } from './features/library/bundled-library.ts';
import { chooseHost } from './host/choose-host.ts';
import { openStore } from './storage/open-store.ts';

/** What the app runs in. */
export const host = chooseHost();

/** The first opening of the store. */
export const opening = openStore(host);

/** On a first run, what the app brings to read, read while the database is made; else null. */
export const brought = host
  .readSentinel()
  .then((sentinel) => (sentinel.ok && sentinel.value === null ? readBundledLibrary(host) : null));

/** Begins to open the store at once: imported first, so that IndexedDB works while React is evaluated. */
import { chooseHost } from './host/choose-host.ts';
import { openStore } from './storage/open-store.ts';

/** What the app runs in. */
export const host = chooseHost();

/** The first opening of the store. */
export const opening = openStore(host);

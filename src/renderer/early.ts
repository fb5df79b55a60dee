/** The script that the page runs first: the store is asked while the first one proper is on its way. */
import { readAhead } from './host/web-library.ts';
import { lookEarly } from './storage/early-look.ts';

/** Whether the first screen is the library: no other shows what the store holds before it is open. */
export const isAtLibrary = /^#?\/?$/.test(location.hash);

/** What IndexedDB said before all else. */
export const look = lookEarly(isAtLibrary);

// Without a database this is a first run: on the web the library that it begins with is asked for beside the scripts.
if (!('plenum' in globalThis)) void look.databases.then(readIfNew, () => undefined);

function readIfNew(databases: readonly unknown[]): void {
  if (databases.length === 0) void readAhead();
}

/** A store over its database, with what the app gives every store from outside. */
import type { Store } from './act.ts';
import { commitSignal } from './commit-signal.ts';
import { newId } from './new-id.ts';
import { localTimeZone } from './scheduling.ts';

/** The store of an open `database` on the device with this id. */
export function storeOver(database: Store['database'], device: string): Store {
  return { database, device, ...outside() };
}

/** Stands for a store that is not open yet: nothing can be asked of it. */
export const closedStore: Store = {
  get database(): never {
    throw new Error('The store is not open yet');
  },
  device: '',
  ...outside(),
};

function outside(): Omit<Store, 'database' | 'device'> {
  return { now: Date.now, newId, timeZone: localTimeZone, commits: commitSignal() };
}

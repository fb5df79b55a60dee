/** What opening the store can come to. */
import type { Sentinel } from '#shared/ipc.ts';
import type { Store } from './act.ts';
import type { DocumentRecord } from './records.ts';
import type { VaultOffer } from './vault-offer.ts';

/** Only `ready` may write. */
export type OpenedStore =
  | {
      readonly kind: 'ready';
      readonly store: Store;
      readonly isNew: boolean;
      /** All documents, newest first: what the first screen shows. */
      readonly documents: readonly DocumentRecord[];
    }
  /**
   * The sentinel knows a database that is no longer there, or another one stands in its place; or,
   * where even the sentinel is gone (null), the vault holds a history.
   */
  | { readonly kind: 'lost'; readonly sentinel: Sentinel | null; readonly vault: VaultOffer }
  /** The database ends at act `lastSequence`, before the one that the sentinel knows. */
  | {
      readonly kind: 'older';
      readonly sentinel: Sentinel;
      readonly lastSequence: number;
      readonly vault: VaultOffer;
    }
  /**
   * What cannot be opened: this `database`; `everything` in IndexedDB, which must be put aside before
   * anything can be restored; or the `sentinel`, which says which database is in use.
   */
  | {
      readonly kind: 'damaged';
      readonly scope: 'database' | 'everything' | 'sentinel';
      readonly reason: string;
      readonly sentinel: Sentinel | null;
      readonly vault: VaultOffer;
    }
  /** A newer version of the program wrote the database. */
  | { readonly kind: 'newer' };

/** What the page and the search worker say to each other. */
import type { SearchResults, SearchScope } from '../storage/search-index/find-everything.ts';

/** What the page sends. */
export type SearchMessage =
  /** Which database is searched; first of all. */
  | { readonly kind: 'open'; readonly databaseName: string }
  /** Acts were committed, or may have been. */
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly query: string;
      readonly scope: SearchScope;
    };

/** How the index is: read or built so far, up to date, or broken, with the fault in words. */
export type SearchState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'building'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: string };

/** What a query came to: what it found, or what is wrong with it, in words. */
export type SearchAnswer =
  | { readonly ok: true; readonly value: SearchResults }
  | { readonly ok: false; readonly error: string };

/** What the worker sends. */
export type SearchReply =
  | { readonly kind: 'state'; readonly state: SearchState }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer };

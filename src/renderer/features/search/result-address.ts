/** Where in the app a result is. */

import { addressOfPlace } from '../../desk/places/passage-address.ts';
import { addressOfQuery } from '../../desk/places/query-address.ts';
import type { SearchResult } from '../../storage/search-index/read-results.ts';

/** The address that shows the result: its passage painted, its card alone, its note in the panel. */
export function addressOfResult({ kind, place }: SearchResult): string {
  switch (place.kind) {
    case 'passage':
      return addressOfPlace(place.documentId, place);
    case 'tray':
      return `/read/${place.documentId}/tray`;
    case 'document':
      return kind === 'note' ? `/read/${place.documentId}/notes` : `/read/${place.documentId}`;
    case 'card':
      return `/cards/${addressOfQuery(`id:${place.id}`)}`;
    case 'quiz':
      return `/quiz/${place.id}`;
  }
}

/** The names that documents go by, above the list: collections and tags to choose, and what narrows it otherwise. */
import { Folder, Hash, X } from 'lucide-react';
import type { Facet, LibraryFacets } from '#core/library/library-facets.ts';
import { narrowings } from './library-words.ts';
import styles from './shelf-names.module.css';
import { changeFilter, type ShelfView } from './shelf-view.ts';

/** So many of a kind are shown; the panel of filters has all. */
const most = 12;

type ShelfNamesProps = { readonly facets: LibraryFacets; readonly filter: ShelfView['filter'] };

/** Buttons that narrow the list to one name, pressed while they do. */
export function ShelfNames({ facets, filter }: ShelfNamesProps) {
  const { tag, collection } = filter;
  const narrow = narrowings(filter);
  const [collections, tags] = [someOf(facets.collections, collection), someOf(facets.tags, tag)];
  if (narrow.length + collections.length + tags.length === 0) return null;
  return (
    <fieldset className={styles['names']}>
      <legend className="visually-hidden">Collections, tags and filters</legend>
      {narrow.map(([words, without]) => (
        <button
          key={words}
          type="button"
          className={styles['name']}
          aria-pressed="true"
          aria-label={`${words}: no longer`}
          onClick={() => changeFilter(without)}
        >
          {words}
          <X size={14} aria-hidden="true" />
        </button>
      ))}
      {collections.map(({ value, count }) => (
        <button
          key={`collection ${value}`}
          type="button"
          className={styles['name']}
          aria-pressed={value === collection}
          onClick={() => changeFilter({ collection: value === collection ? null : value })}
        >
          <Folder size={14} aria-hidden="true" />
          <span className="visually-hidden">Collection </span>
          {value} <span>{count}</span>
        </button>
      ))}
      {tags.map(({ value, count }) => (
        <button
          key={`tag ${value}`}
          type="button"
          className={styles['name']}
          aria-pressed={value === tag}
          onClick={() => changeFilter({ tag: value === tag ? null : value })}
        >
          <Hash size={14} aria-hidden="true" />
          <span className="visually-hidden">Tag </span>
          {value} <span>{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The names of most documents, in the order of names, with the chosen one among them. */
function someOf(facets: readonly Facet[], chosen: string | null): readonly Facet[] {
  const counts = facets.map(({ count }) => count).sort((a, b) => b - a);
  const least = counts[most - 1] ?? 0;
  const some = facets.filter(({ count }) => count >= least).slice(0, most);
  const own = facets.find(({ value }) => value === chosen);
  if (own !== undefined && !some.includes(own)) return [own, ...some];
  return own === undefined && chosen !== null ? [{ value: chosen, count: 0 }, ...some] : some;
}

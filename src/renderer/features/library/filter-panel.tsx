/** What the list is narrowed by and grouped by: every value that there is, with how many documents have it. */
import { type DocumentGrouping, documentGroupings } from '#core/library/document-arrangement.ts';
import { archiveChoices } from '#core/library/document-filter.ts';
import type { Facet, LibraryFacets } from '#core/library/library-facets.ts';
import styles from './filter-panel.module.css';
import { formatNames, languageName, stateNames } from './library-words.ts';
import { changeFilter, changeView, type ShelfView } from './shelf-view.ts';

type FilterPanelProps = { readonly view: ShelfView; readonly facets: LibraryFacets };

const groupingNames: Readonly<Record<DocumentGrouping, string>> = {
  none: 'Nothing',
  collection: 'Collection',
  state: 'State',
  author: 'Author',
  language: 'Language',
  format: 'Format',
};

const archiveNames: Readonly<Record<(typeof archiveChoices)[number], string>> = {
  without: 'Not listed',
  with: 'Listed too',
  only: 'Listed alone',
};

/** A choice for each kind of value. */
export function FilterPanel({ view, facets }: FilterPanelProps) {
  const { filter, grouping } = view;
  const identity = (value: string) => value;
  return (
    <fieldset className={styles['panel']}>
      <legend className="visually-hidden">Filters and groups</legend>
      <Choice
        label="State"
        facets={facets.states}
        chosen={filter.state}
        nameOf={(one) => stateNames[one]}
        onChange={(state) => changeFilter({ state })}
      />
      <Choice
        label="Collection"
        {...{ facets: facets.collections, chosen: filter.collection, nameOf: identity }}
        onChange={(collection) => changeFilter({ collection })}
      />
      <Choice
        label="Tag"
        {...{ facets: facets.tags, chosen: filter.tag, nameOf: identity }}
        onChange={(tag) => changeFilter({ tag })}
      />
      <Choice
        label="Language"
        {...{ facets: facets.languages, chosen: filter.language, nameOf: languageName }}
        onChange={(language) => changeFilter({ language })}
      />
      <Choice
        label="Format"
        facets={facets.formats}
        chosen={filter.format}
        nameOf={(one) => formatNames[one]}
        onChange={(format) => changeFilter({ format })}
      />
      <label className={styles['choice']}>
        Archive
        <select
          value={filter.archive}
          onChange={({ target }) => {
            const archive = archiveChoices.find((one) => one === target.value);
            changeFilter({ archive: archive ?? 'without' });
          }}
        >
          {archiveChoices.map((one) => (
            <option key={one} value={one}>
              {archiveNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['choice']}>
        Group by
        <select
          value={grouping}
          onChange={({ target }) => {
            const next = documentGroupings.find((one) => one === target.value);
            changeView({ grouping: next ?? 'none' });
          }}
        >
          {documentGroupings.map((one) => (
            <option key={one} value={one}>
              {groupingNames[one]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly facets: readonly Facet<Value>[];
  readonly chosen: Value | null;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value | null) => void;
};

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, facets, chosen, nameOf, onChange } = props;
  // What was chosen stays to be seen, also where no document has it any more.
  const isGone = chosen !== null && facets.every(({ value }) => value !== chosen);
  const all = isGone ? [{ value: chosen, count: 0 }, ...facets] : facets;
  return (
    <label className={styles['choice']}>
      {label}
      <select
        value={chosen ?? ''}
        onChange={({ target }) =>
          onChange(all.find(({ value }) => value === target.value)?.value ?? null)
        }
      >
        <option value="">Any</option>
        {all.map(({ value, count }) => (
          <option key={value} value={value}>
            {nameOf(value)} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

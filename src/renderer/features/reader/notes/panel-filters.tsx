/** What the notes panel looks for: words, colours, a tag, a section. */
import type { Dispatch } from 'react';
import type { HighlightFilter } from '#core/highlight/filter-highlights.ts';
import {
  type HighlightColour,
  highlightColourNames,
  highlightColours,
} from '#core/highlight/highlight.ts';
import styles from './notes-panel.module.css';

type PanelFiltersProps = {
  readonly filter: HighlightFilter;
  readonly onChange: Dispatch<HighlightFilter>;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** The headings of the sections that can be chosen, by their index. */
  readonly sections: readonly { readonly index: number; readonly heading: string }[];
};

/** The filters; each narrows what the others let pass. */
export function PanelFilters({ filter, onChange, tags, sections }: PanelFiltersProps) {
  const toggle = (colour: HighlightColour) => {
    const colours = new Set(filter.colours);
    if (!colours.delete(colour)) colours.add(colour);
    onChange({ ...filter, colours });
  };
  return (
    <search className={styles['filters']}>
      <input
        type="search"
        aria-label="Words in quotes and notes"
        placeholder="Words in quotes and notes"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
      <fieldset className={styles['colours']}>
        <legend className="visually-hidden">Colours</legend>
        {highlightColours.map((colour) => (
          <button
            key={colour}
            type="button"
            data-colour={colour}
            aria-pressed={filter.colours.has(colour)}
            onClick={() => toggle(colour)}
          >
            {highlightColourNames[colour]}
          </button>
        ))}
      </fieldset>
      <div className={styles['selects']}>
        {tags.length > 0 && (
          <select
            aria-label="Tag"
            value={filter.tag ?? ''}
            onChange={(event) => onChange({ ...filter, tag: event.target.value || null })}
          >
            <option value="">Any tag</option>
            {tags.map(({ tag, count }) => (
              <option key={tag} value={tag}>
                #{tag} ({count})
              </option>
            ))}
          </select>
        )}
        {sections.length > 1 && (
          <select
            aria-label="Section"
            value={filter.section ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ ...filter, section: value === '' ? null : Number(value) })
            }
          >
            <option value="">Any section</option>
            {sections.map(({ index, heading }) => (
              <option key={index} value={index}>
                {heading}
              </option>
            ))}
          </select>
        )}
      </div>
    </search>
  );
}

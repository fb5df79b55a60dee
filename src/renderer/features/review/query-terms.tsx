/** Terms that a query is put together from without typing: states, colours, documents, sections, tags. */
import { highlightColourNames, highlightColours } from '#core/highlight/highlight.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { hasTerm, type Term, termOf, withTerm } from './session-query.ts';
import styles from './sessions-screen.module.css';

type QueryTermsProps = {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly documents: readonly DocumentRecord[];
  readonly sections: readonly Term[];
  readonly tags: readonly Term[];
};

const states: readonly Term[] = [
  { name: 'New', term: 'is:new' },
  { name: 'Being learned', term: 'is:learning' },
  { name: 'Forgotten again and again', term: 'is:leech' },
  { name: 'Flagged', term: 'is:flagged' },
  { name: 'Due within three days', term: 'due<3d' },
  { name: 'Less sure than nine in ten', term: 'recall<90%' },
];

const colours: readonly Term[] = highlightColours.map((colour) => ({
  name: highlightColourNames[colour],
  term: `colour:${colour}`,
}));

/** The terms in groups; one that is in the query is pressed. */
export function QueryTerms({ query, onChange, documents, sections, tags }: QueryTermsProps) {
  const titles = documents.map(({ title }) => ({ name: title, term: termOf('doc', title) }));
  const groups: readonly (readonly [string, readonly Term[]])[] = [
    ['State', states],
    ['Colour', colours],
    ['Document', titles],
    ['Section', sections],
    ['Tag', tags],
  ];
  return (
    <div className={styles['groups']}>
      {groups
        .filter(([, terms]) => terms.length > 0)
        .map(([name, terms]) => (
          <fieldset key={name} className={styles['group']}>
            <legend>{name}</legend>
            <div className={styles['terms']}>
              {terms.map((one) => (
                <button
                  key={one.term}
                  type="button"
                  className={styles['term']}
                  aria-pressed={hasTerm(query, one.term)}
                  onClick={() => onChange(withTerm(query, one.term))}
                >
                  {one.name}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
    </div>
  );
}

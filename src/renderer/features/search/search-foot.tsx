/** Below the list of the search: what was found, what is wrong, what goes on, and how to search. */
import { useEffect, useState } from 'react';
import { countWords, stateWords } from './result-words.ts';
import styles from './search-dialog.module.css';
import type { Search } from './use-search.ts';

/** How long the reader rests before what was found is said, in milliseconds. */
const rest = 500;

/** Shows it at once, and says it once the reader rests. */
export function SearchFoot({
  query,
  search: { found, fault, state, isSettled },
  commands,
}: {
  readonly query: string;
  readonly search: Search;
  readonly commands: number;
}) {
  const isBlank = query.trim() === '';
  const counted = isBlank || found === null ? '' : countWords(found.counts);
  const words = fault ?? stateWords(state) ?? counted;
  const [said, setSaid] = useState('');
  const sentence = fault ?? (isSettled ? saidWords(counted, commands) : '');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), rest);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <footer className={styles['foot']}>
      <p className={fault === null ? styles['words'] : styles['fault']}>{words}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <p className={styles['hints']}>
        <code>"a phrase"</code> <code>-without</code> <code>in:notes</code> <code>tag:exam</code>
        <code>doc:plenum</code> <code>is:due</code>
      </p>
    </footer>
  );
}

function saidWords(counted: string, commands: number): string {
  if (counted === '' || commands === 0) return counted;
  const done = commands === 1 ? '1 command' : `${commands} commands`;
  return counted === 'Nothing found.' ? `${done}.` : `${done}, ${counted}`;
}

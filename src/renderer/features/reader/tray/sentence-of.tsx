/** A passage's words inside the words around them. */

import type { Surroundings } from './tray-items.ts';
import styles from './tray-panel.module.css';

/** The words around a quote, its own marked; of a long quote the beginning and the end. */
export function SentenceOf({ before, quote, after }: Surroundings) {
  return (
    <span className={styles['sentence']}>
      {before}
      <mark>{shortenedQuote(quote)}</mark>
      {after}
    </span>
  );
}

const longestShown = 600;

function shortenedQuote(quote: string): string {
  if (quote.trim() === '') return '(no words)';
  if (quote.length <= longestShown) return quote;
  const half = longestShown / 2;
  return `${quote.slice(0, half).toWellFormed()} … ${quote.slice(-half).toWellFormed()}`;
}

/** One document in the library's list: its cover, title, length, progress and marks. */

import { Link } from 'wouter';
import { inFigures } from '#core/text/in-figures.ts';
import { readingMinutes } from '#core/text/sentence.ts';
import { countOfDocument } from '../../storage/counts.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { useStored } from '../surroundings.tsx';
import { DeleteDocument } from './delete-document.tsx';
import styles from './document-entry.module.css';

/** A link to the document with what is known of it. */
export function DocumentEntry({ document }: { readonly document: DocumentRecord }) {
  const { id, title, byline, words, openedAt } = document;
  const highlights =
    useStored((store) => countOfDocument(store.database, 'highlights', id), [id]) ?? 0;
  const cards = useStored((store) => countOfDocument(store.database, 'cards', id), [id]) ?? 0;
  const facts = [
    `${inFigures(words)} words`,
    `${Math.max(1, Math.round(readingMinutes(words)))} minutes`,
    ...(highlights > 0 ? [counted(highlights, 'highlight')] : []),
    ...(cards > 0 ? [counted(cards, 'card')] : []),
  ];
  return (
    <article className={styles['entry']}>
      <div className={styles['cover']} aria-hidden="true" data-hue={hueOf(title)}>
        <span>{initialsOf(title)}</span>
      </div>
      <div className={styles['words']}>
        <h2 className={styles['title']}>
          <Link to={`/read/${id}`}>{title}</Link>
        </h2>
        {byline !== null && <p className={styles['byline']}>{byline}</p>}
        <p className={styles['facts']}>{facts.join(' · ')}</p>
      </div>
      <span className={styles['state']} aria-hidden="true">
        {openedAt === null ? 'Begin' : 'Continue'}
      </span>
      <DeleteDocument document={document} cards={cards} />
    </article>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** One of the cover's four colours, always the same for the same title. */
function hueOf(title: string): number {
  let sum = 0;
  for (const character of title) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % 4;
}

function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

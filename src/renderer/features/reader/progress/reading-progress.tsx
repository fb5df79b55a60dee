/** How far the reader is, and how long the rest takes: shown quietly, said only when asked for. */
import type { RefObject } from 'react';
import { minutesLeft, percentAt, sayMinutes } from '#core/text/reading-time.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import styles from './reading-progress.module.css';
import { usePresentStretch } from './use-present-stretch.ts';

type ReadingProgressProps = {
  readonly textRef: RefObject<HTMLElement | null>;
  readonly readable: ReadableDocument;
};

/** `12 % · 34 min left`. At the end of the text it is all read, wherever the window's top is. */
export function ReadingProgress({ textRef, readable }: ReadingProgressProps) {
  const { text, document: record } = readable;
  const { length } = text.text;
  const seen = usePresentStretch(textRef, text.blocks);
  if (seen === null) return <span className={styles['progress']} />;
  const place = seen.end >= length ? length : seen.start;
  const left = minutesLeft(place, length, record.words);
  return (
    <span className={styles['progress']}>
      {percentAt(place, length)} %
      <span className={styles['left']}>
        {place === length ? ' · at the end' : ` · ${sayMinutes(left)} left`}
      </span>
    </span>
  );
}

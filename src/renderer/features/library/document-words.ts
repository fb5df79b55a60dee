/** Says in words how far a document was read, and what the reader made of it. */
import type { ReadingProgress } from '#core/library/reading-progress.ts';
import { counted } from '#core/text/in-figures.ts';
import { sayMinutes } from '#core/text/reading-time.ts';
import type { DocumentFigures } from '../../storage/document-figures.ts';

/** `1 document`, `12 documents`. */
export function documentsWords(count: number): string {
  return counted(count, 'document');
}

/** How far a document was read; null while it is not known. */
export function progressWords(progress: ReadingProgress | null): string {
  if (progress === null) return 'Begun';
  const { percent, minutesLeft } = progress;
  if (percent === 100) return 'Finished';
  return percent === 0 ? sayMinutes(minutesLeft) : `${percent} % · ${sayMinutes(minutesLeft)} left`;
}

/** The marks of a document, none that it has not: `1 highlight · 3 cards`. */
export function marksWords({ highlights, cards }: DocumentFigures): string {
  return [
    ...(highlights > 0 ? [counted(highlights, 'highlight')] : []),
    ...(cards > 0 ? [counted(cards, 'card')] : []),
  ].join(' · ');
}

/** How numbers of the statistics are written. */
import { inFigures, inPercent } from '#core/text/in-figures.ts';

/** `93.4 %` of a share. */
export function percent(share: number): string {
  return inPercent(share, 1);
}

/** A stretch of time: `45 s`, `12 min`, `3 h 20 min`. */
export function timeWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 20 ? `${hours} h ${minutes % 60} min` : `${inFigures(Math.round(minutes / 60))} h`;
}

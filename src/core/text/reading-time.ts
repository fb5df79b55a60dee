/** How long a text takes, in words for the reader. */
import { readingMinutes } from './sentence.ts';

/** So many minutes as a reader says it: `1 min`, `48 min`, `2 h 5 min`; never less than one. */
export function sayMinutes(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ');
}

/** How far into a text of `length` the place `offset` is, in whole percent; 100 only at its end. */
export function percentAt(offset: number, length: number): number {
  return length === 0 ? 100 : Math.min(100, Math.floor((offset / length) * 100));
}

/** The minutes from `offset` to the end of a text of `words` words and `length` characters. */
export function minutesLeft(offset: number, length: number, words: number): number {
  return length === 0 ? 0 : readingMinutes(words) * (1 - Math.min(1, offset / length));
}

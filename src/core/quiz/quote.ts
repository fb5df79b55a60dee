/** Quotes: exact words of a text, told from the same words elsewhere by what stands around them. */
import { type Passage, passage } from '../text/passage.ts';

/** The exact words, and up to 32 UTF-16 code units of the text on either side. */
export type Quote = {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
};

/** How much of the text a quote keeps on either side, in UTF-16 code units. */
export const quoteContext = 32;

/** The quote of `target` in `text`. */
export function quoteAt(text: string, { start, end }: Passage): Quote {
  return {
    exact: text.slice(start, end),
    before: text.slice(Math.max(0, start - quoteContext), start),
    after: text.slice(end, end + quoteContext),
  };
}

/** Every place of the quote's exact words with its context around them. */
export function placesOfQuote(text: string, { exact, before, after }: Quote): readonly Passage[] {
  const places: Passage[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const isThere = text.slice(0, at).endsWith(before) && text.startsWith(after, end);
    if (isThere) places.push(passage(at, end));
  }
  return places;
}

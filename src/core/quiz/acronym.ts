/** Acronyms that a text explains: `Belt and Road Initiative (BRI)`, `BRI (Belt and Road Initiative)`. */

/** A short form and what it stands for, as written. */
export type Acronym = { readonly short: string; readonly long: string };

const shortPattern = '\\p{Lu}[\\p{L}\\d&]*\\p{Lu}[\\p{L}\\d&]*|\\p{Lu}{2,}';
const longBefore = new RegExp(`((?:[\\p{L}\\d'’&-]+[ ]){1,10})\\((${shortPattern})s?\\)`, 'gu');
const longAfter = new RegExp(`(?<![\\p{L}\\d])(${shortPattern})s? \\(([^()\\n]{4,90})\\)`, 'gu');

/** The acronyms that `text` explains, each once, in order; only those whose letters fit. */
export function acronymsOf(text: string): readonly Acronym[] {
  const found = new Map<string, Acronym>();
  for (const [, words = '', short = ''] of text.matchAll(longBefore)) {
    const long = fittingTail(words.trim(), short);
    if (long !== null && !found.has(short)) found.set(short, { short, long });
  }
  for (const [, short = '', words = ''] of text.matchAll(longAfter)) {
    const long = words.trim();
    if (fits(long, short) && !found.has(short)) found.set(short, { short, long });
  }
  return [...found.values()];
}

/** The shortest end of `words` whose initials are the letters of `short`, or null. */
function fittingTail(words: string, short: string): string | null {
  const list = words.split(' ');
  for (let from = list.length - 1; from >= 0; from -= 1) {
    const tail = list.slice(from).join(' ');
    if (!/^(?:of|the|and|for|in|on)\b/.test(tail) && fits(tail, short)) return tail;
  }
  return null;
}

/** Whether the initials of `long`, its small words in or out, spell `short`. */
export function fits(long: string, short: string): boolean {
  const wanted = short.replace(/&/g, '').toLowerCase();
  const initialsOf = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('');
  const words = long
    .toLowerCase()
    .split(/[\s’'-]+/)
    .filter(Boolean);
  const joined = long.toLowerCase().split(/[\s]+/).filter(Boolean);
  const isSmall = (word: string) => /^(?:of|the|and|for|in|on|to|a|s)$/.test(word);
  return [words, joined].some(
    (list) =>
      initialsOf(list) === wanted || initialsOf(list.filter((word) => !isSmall(word))) === wanted,
  );
}

/** Long words told by their beginning. */

/** So much is said of a passage, in UTF-16 code units. */
const longestSaid = 240;

/** The words; of long ones the beginning, whole characters of at most `longest` UTF-16 code units, and that there is more. */
export function shortened(words: string, longest = longestSaid): string {
  if (words.length <= longest) return words;
  const last = words.codePointAt(longest - 1) ?? 0;
  return `${words.slice(0, last > 0xffff ? longest - 1 : longest)}…`;
}

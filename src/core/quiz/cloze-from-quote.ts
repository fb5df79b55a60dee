/** Leaves an answer out of the text's own words. */

/** The words around a gap, and what is missing from it. */
export type Gap = { readonly before: string; readonly after: string; readonly answer: string };

/** The fewest words that must stand around a gap. */
const fewestWords = 5;

/**
 * The gap of `answer` in `exact`, or null where the words do not have it once and whole, or where too
 * little is left to know what is missing. An article before the answer stays outside the gap.
 */
export function gapIn(exact: string, answer: string): Gap | null {
  const missing = answer.replace(/^(?:the|an?|its|by|to|in|for) (?=\S)/i, '');
  const places = wholePlaces(exact, missing);
  const at = places[0];
  if (at === undefined || places.length !== 1) return null;
  const [before, after] = [exact.slice(0, at), exact.slice(at + missing.length)];
  const around = `${before} ${after}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  return around.length < fewestWords ? null : { before, after, answer: missing };
}

/** Where `words` stands in `text` as whole words, in any case. */
function wholePlaces(text: string, words: string): readonly number[] {
  const places: number[] = [];
  const [lower, sought] = [text.toLowerCase(), words.toLowerCase()];
  if (sought === '') return places;
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length));
    if (isWhole) places.push(at);
  }
  return places;
}

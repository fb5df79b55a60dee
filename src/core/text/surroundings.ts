/** The sentences around a passage: what a reader needs to see to know where it stood. */
import { type Passage, passage } from './passage.ts';
import { sentenceAround, sentencesOf } from './sentence.ts';

/** What stands before a passage and after it; blocks are a blank line apart, as in the canonical text. */
export type Surroundings = { readonly before: string; readonly after: string };

/** So much text is looked at on each side, in UTF-16 code units: a long text costs no more than a short one. */
const reach = 6_000;

/** The rest of the passage's own sentences, and `count` sentences more on each side of them. */
export function surroundingsOf(
  text: string,
  inner: Passage,
  count: number,
  language?: string,
): Surroundings {
  const from = Math.max(0, inner.start - reach);
  const around = text.slice(from, inner.end + reach);
  const within = passage(inner.start - from, inner.end - from);
  const own = sentenceAround(around, within, language);
  const sentences = sentencesOf(around, language);
  const earlier = sentences.filter(({ end }) => end <= own.start);
  const later = sentences.filter(({ start }) => start >= own.end).slice(0, count);
  const start = earlier.slice(Math.max(0, earlier.length - count))[0]?.start ?? own.start;
  const end = later.at(-1)?.end ?? own.end;
  return { before: around.slice(start, within.start), after: around.slice(within.end, end) };
}

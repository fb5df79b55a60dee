/** Sentences and words of a canonical text. */
import { type Passage, passage, trimPassage } from './passage.ts';
import { joinReach, joinsNext } from './sentence-join.ts';

/** Words a minute in silent reading of English non-fiction (Brysbaert 2019). */
export const wordsPerMinute = 238;

/** After three dots as one character a capital letter begins a sentence; UAX 29 does not say so. */
const afterEllipsis = /…["'”’»)\]]*\s+(?=["'“‘«([]?\p{Lu})/gu;

/**
 * The sentences in order, without white space at their ends; none crosses a blank line. They end where
 * UAX 29 ends them, but for abbreviations, initials, addresses, quotes and the like (`joinsNext`).
 * `language` is a BCP 47 tag; English abbreviations hold where there is none.
 */
export function sentencesOf(text: string, language?: string): readonly Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Passage[] = [];
  let from = 0;
  for (const block of text.split(/(\n\n+)/)) {
    if (!block.startsWith('\n')) {
      for (const { start, end } of sentencesOfBlock(block, segmenter, language)) {
        const trimmed = trimPassage(text, passage(from + start, from + end));
        if (trimmed !== null) sentences.push(trimmed);
      }
    }
    from += block.length;
  }
  return sentences;
}

type Range = { readonly start: number; readonly end: number };

function* sentencesOfBlock(
  block: string,
  segmenter: Intl.Segmenter,
  language: string | undefined,
): Generator<Range> {
  let start = 0;
  for (const end of boundariesOf(block, segmenter)) {
    const before = block.slice(Math.max(start, end - joinReach), end);
    const isWhole = end - start <= joinReach;
    const after = block.slice(end, end + joinReach);
    if (end < block.length && joinsNext(before, isWhole, after, language)) continue;
    yield { start, end };
    start = end;
  }
}

/** Where a sentence of the block may end, in order; the block's own end is the last. */
function* boundariesOf(block: string, segmenter: Intl.Segmenter): Generator<number> {
  for (const { segment, index } of segmenter.segment(block)) {
    for (const { 0: found, index: at } of segment.matchAll(afterEllipsis)) {
      yield index + at + found.length;
    }
    yield index + segment.length;
  }
}

/** The passage widened to the whole sentences that it touches. */
export function sentenceAround(text: string, inner: Passage, language?: string): Passage {
  const before = text.lastIndexOf('\n\n', inner.start);
  const from = before === -1 ? 0 : before + 2;
  const after = text.indexOf('\n\n', inner.end);
  const to = after === -1 ? text.length : after;
  const touched = sentencesOf(text.slice(from, to), language).filter(
    (sentence) => sentence.start + from < inner.end && sentence.end + from > inner.start,
  );
  const start = Math.min(inner.start, (touched[0]?.start ?? inner.start - from) + from);
  const end = Math.max(inner.end, (touched.at(-1)?.end ?? inner.end - from) + from);
  return passage(start, end);
}

/** The words in order; numbers count as words. */
export function wordsOf(text: string, language?: string): readonly Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: Passage[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) words.push(passage(index, index + segment.length));
  }
  return words;
}

/** How many words the text has. */
export function countWords(text: string, language?: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count += 1;
  return count;
}

/** How long so many words take to read, in minutes. */
export function readingMinutes(words: number): number {
  return words / wordsPerMinute;
}

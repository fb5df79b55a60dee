/** Sentences and words of a canonical text. */
import { type Passage, passage, trimPassage } from './passage.ts';

/** Words a minute in silent reading of English non-fiction (Brysbaert 2019). */
export const wordsPerMinute = 238;

/** After one of these a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(“"'])(?:Dr|Prof|Mr|Mrs|Ms|St|Sr|Jr|Gen|Col|Sen|Rep|Gov|No|vs|Fig|Vol|pp?|ed|eds|cf|ca|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|e\.g|i\.e|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/** The sentences in order, without white space at their ends; none crosses a blank line. */
export function sentencesOf(text: string, language?: string): readonly Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Passage[] = [];
  let from = 0;
  for (const block of text.split(/(\n\n+)/)) {
    if (!block.startsWith('\n')) sentences.push(...sentencesOfBlock(text, block, from, segmenter));
    from += block.length;
  }
  return sentences;
}

function sentencesOfBlock(
  text: string,
  block: string,
  from: number,
  segmenter: Intl.Segmenter,
): Passage[] {
  const sentences: Passage[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(block)) {
    const end = index + segment.length;
    const isLast = end === block.length;
    if (!isLast && abbreviation.test(block.slice(start, end))) continue;
    const trimmed = trimPassage(text, passage(from + start, from + end));
    if (trimmed !== null) sentences.push(trimmed);
    start = end;
  }
  return sentences;
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
  return wordsOf(text, language).length;
}

/** How long so many words take to read, in minutes. */
export function readingMinutes(words: number): number {
  return words / wordsPerMinute;
}

/** Passages: half-open ranges of a revision's canonical text, in UTF-16 code units. */

/** A place in a canonical text, in UTF-16 code units from its start. */
export type TextOffset = number & { readonly __brand: 'TextOffset' };

/** The text from `start` up to, not including, `end`; never empty. */
export type Passage = { readonly start: TextOffset; readonly end: TextOffset };

/** `value` as an offset; throws unless it is a whole number from 0. */
export function textOffset(value: number): TextOffset {
  if (!Number.isInteger(value) || value < 0) {
    throw new RangeError(`A text offset is a whole number from 0, not ${value}`);
  }
  return value as TextOffset;
}

/** The passage from `start` to `end`; throws unless 0 <= start < end. */
export function passage(start: number, end: number): Passage {
  if (start >= end) throw new RangeError(`A passage ends after it starts: ${start}, ${end}`);
  return { start: textOffset(start), end: textOffset(end) };
}

/** The words of the passage. */
export function quoteOf(text: string, { start, end }: Passage): string {
  return text.slice(start, end);
}

/** Whether `offset` falls between the two halves of one character. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  return (
    /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '')
  );
}

/** The passage without white space at its ends, whole characters only; null when nothing is left. */
export function trimPassage(text: string, { start, end }: Passage): Passage | null {
  let from: number = start;
  let to: number = Math.min(end, text.length);
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (splitsSurrogatePair(text, from)) from -= 1;
  if (splitsSurrogatePair(text, to)) to += 1;
  return from < to ? passage(from, to) : null;
}

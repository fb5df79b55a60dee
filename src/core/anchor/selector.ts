/** Selectors of the W3C Web Annotation Data Model (section 4.2), from and to our anchors. */
import type { RevisionId } from '../text/document.ts';
import { passage } from '../text/passage.ts';
import {
  type Anchor,
  type AnchoringText,
  type DescribeError,
  describePassage,
  faultOfQuote,
} from './anchor.ts';

/** Section 4.2.4: the words, and what stands before and after them. */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
};

/** Section 4.2.5: the place, in Unicode code points of the whole text. */
export type TextPositionSelector = {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
};

/** Why selectors give no anchor. */
export type SelectorError = {
  readonly kind: DescribeError['kind'] | 'no-text-selector' | 'malformed';
};

export type SelectorResult =
  | { readonly ok: true; readonly value: Anchor }
  | { readonly ok: false; readonly error: SelectorError };

/** The revision of an anchor that came from outside: none of ours. */
export const foreignRevision = 'foreign' as RevisionId;

/** The anchor as selectors; `text` is that of its own revision. */
export function selectorsOf(
  anchor: Anchor,
  text: string,
): readonly [TextQuoteSelector, TextPositionSelector] {
  const { quote, before, after, start, end } = anchor;
  const from = codePoints(text, 0, start);
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: after },
    { type: 'TextPositionSelector', start: from, end: from + codePoints(text, start, end) },
  ];
}

/**
 * An anchor from the text selectors of one annotation target, to be resolved in `revision`. A position
 * that reads as the quote makes it an anchor of this revision; positions are taken as code points, as
 * the standard has them, else as UTF-16 code units, as Hypothesis and Recogito write them. A position
 * alone must lie in the text. Other kinds of selector are passed over.
 */
export function anchorFromSelectors(
  selectors: readonly unknown[],
  revision: AnchoringText,
): SelectorResult {
  const quote = selectors.find((one) => hasType(one, 'TextQuoteSelector'));
  const position = selectors.find((one) => hasType(one, 'TextPositionSelector'));
  if (quote === undefined && position === undefined) return refuse('no-text-selector');
  if (quote !== undefined && !isQuoteSelector(quote)) return refuse('malformed');
  if (position !== undefined && !isPositionSelector(position)) return refuse('malformed');
  if (quote === undefined) {
    return position === undefined ? refuse('no-text-selector') : fromPosition(position, revision);
  }
  const fault = faultOfQuote(quote.exact);
  if (fault !== null) return refuse(fault);
  return fromQuote(quote, position, revision);
}

function fromQuote(
  { exact, prefix = '', suffix = '' }: TextQuoteSelector,
  position: TextPositionSelector | undefined,
  revision: AnchoringText,
): SelectorResult {
  const { text } = revision;
  const starts = position === undefined ? [] : [unitOffset(text, position.start), position.start];
  const start = starts.find((at) => text.startsWith(exact, at));
  if (start !== undefined) return describePassage(revision, passage(start, start + exact.length));
  const from = position?.start ?? 0;
  return {
    ok: true,
    value: {
      ...{ revisionId: foreignRevision, quote: exact, before: prefix, after: suffix },
      ...{ start: from, end: from + exact.length, headingPath: [] },
    },
  };
}

function fromPosition(
  { start, end }: TextPositionSelector,
  revision: AnchoringText,
): SelectorResult {
  if (start === end) return refuse('empty');
  const { text } = revision;
  if (start > end || end > codePoints(text, 0, text.length)) return refuse('out-of-range');
  return describePassage(revision, passage(unitOffset(text, start), unitOffset(text, end)));
}

function hasType(value: unknown, type: string): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}

function isQuoteSelector(value: { readonly type: string }): value is TextQuoteSelector {
  const { exact, prefix, suffix } = value as Partial<
    Record<'exact' | 'prefix' | 'suffix', unknown>
  >;
  const isText = (one: unknown) => one === undefined || typeof one === 'string';
  return typeof exact === 'string' && isText(prefix) && isText(suffix);
}

function isPositionSelector(value: { readonly type: string }): value is TextPositionSelector {
  const { start, end } = value as Partial<Record<'start' | 'end', unknown>>;
  return [start, end].every((one) => Number.isSafeInteger(one) && (one as number) >= 0);
}

function refuse(kind: SelectorError['kind']): SelectorResult {
  return { ok: false, error: { kind } };
}

const highSurrogate = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** How many code points `[start, end)` has. */
function codePoints(text: string, start: number, end: number): number {
  return end - start - (text.slice(start, end).match(highSurrogate)?.length ?? 0);
}

/** The UTF-16 offset before the code point of this number; the text's length where there is none. */
function unitOffset(text: string, point: number): number {
  let left = point;
  let at = 0;
  while (left > 0 && at < text.length) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    left -= 1;
  }
  return at;
}

/** Anchors: how a highlight describes its passage, so that it can be found again. */
import { type Block, blockAt } from '../text/canonical-text.ts';
import type { RevisionId } from '../text/document.ts';
import { type Passage, passage, quoteOf, splitsSurrogatePair } from '../text/passage.ts';
import { sentenceAround } from '../text/sentence.ts';

/** A passage's description: its words, the words around it, and where it stood. */
export type Anchor = {
  readonly revisionId: RevisionId;
  readonly quote: string;
  /** The text just before the quote: to its sentence's start, and at least 32 code units where there are. */
  readonly before: string;
  /** The text just after the quote, alike. */
  readonly after: string;
  readonly start: number;
  readonly end: number;
  readonly headingPath: readonly string[];
  /** Where the passage stood in other revisions, the latest first; absent where it stood nowhere else. */
  readonly former?: readonly FormerPlace[];
  /** The revision in which it was searched for and has no one place; absent where there is none. */
  readonly unplaced?: Unplaced;
};

/** Where a passage stood in another revision of its document, in UTF-16 code units of that text. */
export type FormerPlace = {
  readonly revisionId: RevisionId;
  readonly start: number;
  readonly end: number;
};

/** A search without a place. */
export type Unplaced = {
  readonly revisionId: RevisionId;
  /** Whether the reader left it so; until then it waits in the tray. */
  readonly isLeft: boolean;
};

/** A text that passages are described in and searched in. */
export type AnchoringText = {
  readonly revisionId: RevisionId;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
};

/** Why a passage cannot be described. */
export type DescribeError = {
  readonly kind: 'empty' | 'out-of-range' | 'splits-character' | 'too-long';
};

export type Described =
  | { readonly ok: true; readonly value: Anchor }
  | { readonly ok: false; readonly error: DescribeError };

/** The least context kept on each side, in UTF-16 code units, where the text has it. */
export const leastContext = 32;

/** The longest quote kept, in UTF-16 code units. */
export const longestQuote = 100_000;

/** Describes `target` in `revision`. A passage of white space only is `empty`. */
export function describePassage(revision: AnchoringText, target: Passage): Described {
  const { text } = revision;
  if (target.end > text.length) return refuse('out-of-range');
  if (splitsSurrogatePair(text, target.start) || splitsSurrogatePair(text, target.end)) {
    return refuse('splits-character');
  }
  const quote = quoteOf(text, target);
  const fault = faultOfQuote(quote);
  if (fault !== null) return refuse(fault);
  const sentence = sentenceAround(text, target, revision.language ?? undefined);
  const from = wholeCharacter(
    text,
    Math.max(0, Math.min(sentence.start, target.start - leastContext)),
  );
  const to = wholeCharacter(
    text,
    Math.min(text.length, Math.max(sentence.end, target.end + leastContext)),
  );
  return {
    ok: true,
    value: {
      revisionId: revision.revisionId,
      quote,
      before: text.slice(from, target.start),
      after: text.slice(target.end, to),
      start: target.start,
      end: target.end,
      headingPath: blockAt(revision.blocks, target.start)?.headingPath ?? [],
    },
  };
}

/** Why `quote` can be nobody's: it has only white space, or too much; null where it can be. */
export function faultOfQuote(quote: string): 'empty' | 'too-long' | null {
  if (quote.trim() === '') return 'empty';
  return quote.length > longestQuote ? 'too-long' : null;
}

function wholeCharacter(text: string, offset: number): number {
  return splitsSurrogatePair(text, offset) ? offset - 1 : offset;
}

function refuse(kind: DescribeError['kind']): Described {
  return { ok: false, error: { kind } };
}

/** The anchor's quote inside its own sentences: what stands before it there, and what after. */
export function quoteInSentence(anchor: Anchor): {
  readonly before: string;
  readonly after: string;
} {
  const { before, quote, after } = anchor;
  const around = before + quote + after;
  const inner = passage(before.length, before.length + quote.length);
  const { start, end } = sentenceAround(around, inner);
  return { before: around.slice(start, inner.start), after: around.slice(inner.end, end) };
}

/** Whether a part of a sentence can be asked for without giving itself away. */
import { foldWord } from '../answer/fold-text.ts';
import type { Span } from './span.ts';
import type { StandingSentence } from './standing-alone.ts';

/** The long form of an acronym in the sentence. */
export function spanOf(sentence: string, words: string): readonly Span[] {
  const start = sentence.indexOf(words);
  const span = {
    start,
    end: start + words.length,
    words,
    kind: 'organisation',
    weight: 4,
  } as const;
  return start === -1 ? [] : [span];
}

/** `A … (CSP)` gives its answer away, and so does `Content Security Policy (…)`. */
function standsBesideItsOtherForm({ start, end, kind }: Span, exact: string): boolean {
  if (kind === 'number' || kind === 'date') return false;
  return /^ \(\p{Lu}{2,}/u.test(exact.slice(end)) || exact.slice(0, start).endsWith('(');
}

/** Whether the span stands once in the sentence, outside of what was put in, and leaves enough around it. */
export function isAskable(span: Span, { exact, lead, replaced }: StandingSentence): boolean {
  if (standsBesideItsOtherForm(span, exact)) return false;
  if (span.start < replaced || (span.words.length < 2 && !/\d/.test(span.words))) return false;
  const rest = foldWord(`${lead} ${exact.slice(replaced, span.start)} ${exact.slice(span.end)}`);
  const words = foldWord(span.words.replace(/^["“]|["”]$/g, ''));
  const isTwice = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(rest);
  return !isTwice && (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4;
}

/** Writes links into notes: what `[[` asks for, and the Markdown that takes its place. */

import { shortened } from '../text/shortened.ts';

const longestLabel = 80;

/** The Markdown of a link to a document or a highlight, with `label` as its words. */
export function markdownOfLink(kind: 'document' | 'highlight', id: string, label: string): string {
  const words = label.replace(/\s+/g, ' ').trim();
  const short = words.length > longestLabel ? shortened(words, longestLabel - 1) : words;
  return `[${short.toWellFormed().replace(/[\\[\]`*_<>~#&]/g, '\\$&')}](plenum:${kind}/${id})`;
}

/** A link that is being written: `[[` and what was typed after it, before the caret. */
export type LinkQuery = { readonly from: number; readonly words: string };

/** The link that is being written at `caret`; null where none is. */
export function linkQueryAt(text: string, caret: number): LinkQuery | null {
  const from = text.lastIndexOf('[[', caret - 1);
  if (from === -1 || from + 2 > caret) return null;
  const words = text.slice(from + 2, caret);
  return /[\n\]]/.test(words) || words.length > longestLabel ? null : { from, words };
}

/** The text with the written query replaced by `link`, and where the caret stands after it. */
export function withLink(
  text: string,
  query: LinkQuery,
  link: string,
): { readonly text: string; readonly caret: number } {
  const end = query.from + 2 + query.words.length;
  const rest = text.slice(end).replace(/^\]{1,2}/, '');
  return { text: text.slice(0, query.from) + link + rest, caret: query.from + link.length };
}

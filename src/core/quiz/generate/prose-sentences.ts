/** The sentences of a text's prose, block by block. */
import type { Block } from '../../text/canonical-text.ts';
import { sentencesOf } from '../../text/sentence.ts';
import { kindOfBlock } from './generation-report.ts';

/** A sentence, and where it begins in the canonical text. */
export type ProseSentence = { readonly start: number; readonly words: string };

/** The sentences of each block of prose; headings, tables and code have none. */
export function proseSentences(
  text: string,
  blocks: readonly Block[],
  language: string | null,
): readonly (readonly ProseSentence[])[] {
  return blocks
    .filter(({ tagName }) => kindOfBlock(tagName) === 'prose')
    .map(({ start, end }) =>
      sentencesOf(text.slice(start, end), language ?? undefined).map((sentence) => ({
        start: start + sentence.start,
        words: text.slice(start + sentence.start, start + sentence.end),
      })),
    );
}

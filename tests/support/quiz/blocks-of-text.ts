/** The blocks of a canonical text, for tests that need no document. */
import { type Block, blockBreak } from '#core/text/canonical-text.ts';
import { textOffset } from '#core/text/passage.ts';

/** One block for each paragraph of `text`. */
export function blocksOfText(text: string, tagName = 'p'): readonly Block[] {
  let start = 0;
  return text.split(blockBreak).map((words) => {
    const block = { start: textOffset(start), end: textOffset(start + words.length) };
    start += words.length + blockBreak.length;
    return { ...block, tagName, headingPath: [], section: 0 };
  });
}

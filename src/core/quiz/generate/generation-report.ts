/** What the generator looked at, and what it passed over: so that a reader is told why there is little. */

/** The counts of one run. */
export type GenerationReport = {
  /** How facts were found: by rules for English, by the statistics of words else. */
  readonly way: 'rules' | 'statistics';
  /** The language that the text is in, as BCP 47 names it; null where nothing tells. */
  readonly language: string | null;
  /** Blocks of prose, and all others by what they are. */
  readonly prose: number;
  readonly headings: number;
  readonly tables: number;
  readonly code: number;
  /** Sentences of prose. */
  readonly sentences: number;
  /** Sentences that a fact came out of. */
  readonly used: number;
  /** Sentences that said word for word what came before. */
  readonly repeated: number;
};

/** The counts of `blocks` by what they are; a figure's caption counts as a heading. */
export function countBlocks(blocks: readonly { readonly tagName: string }[]) {
  const counts = { prose: 0, headings: 0, tables: 0, code: 0 };
  for (const { tagName } of blocks) counts[kindOfBlock(tagName)] += 1;
  return counts;
}

/** What a block of this element is to the generator. */
export function kindOfBlock(tagName: string): 'prose' | 'headings' | 'tables' | 'code' {
  if (/^(?:p|li|blockquote|dd)$/.test(tagName)) return 'prose';
  if (/^(?:td|th|caption|table)$/.test(tagName)) return 'tables';
  return tagName === 'pre' ? 'code' : 'headings';
}

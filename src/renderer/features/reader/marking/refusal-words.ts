/** Why a passage cannot be marked, in words. */
import type { DescribeError } from '#core/anchor/anchor.ts';
import { longestQuote } from '#core/anchor/anchor.ts';
import { inFigures } from '#core/text/in-figures.ts';

const refusals: Readonly<Record<DescribeError['kind'], string>> = {
  empty: 'There are no words in it.',
  'out-of-range': 'It reaches beyond the text.',
  'splits-character': 'It begins or ends inside a character.',
  'too-long': `It is longer than ${inFigures(longestQuote)} characters.`,
};

/** One sentence for each reason. */
export function refusalWords({ kind }: DescribeError): string {
  return refusals[kind];
}

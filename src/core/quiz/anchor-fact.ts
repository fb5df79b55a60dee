/** Gives a fact its places in a text: one anchor for each of its quotes. */
import { type Anchor, type AnchoringText, describePassage } from '../anchor/anchor.ts';
import type { Fact } from './fact.ts';
import { placesOfQuote } from './quote.ts';

/** The anchors of the fact's quotes, in their order; null where one of them is not in the text. */
export function anchorsOfFact({ quotes }: Fact, text: AnchoringText): readonly Anchor[] | null {
  const anchors: Anchor[] = [];
  for (const quote of quotes) {
    const [place] = placesOfQuote(text.text, quote);
    const described = place === undefined ? null : describePassage(text, place);
    if (described?.ok !== true) return null;
    anchors.push(described.value);
  }
  return anchors;
}

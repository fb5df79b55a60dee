/** Finds the place of each highlight of the opened document. */
import { useMemo } from 'react';
import type { AnchoringText } from '#core/anchor/anchor.ts';
import type { Highlight, PlacedHighlight } from '#core/highlight/highlight.ts';
import type { DocumentId } from '#core/text/document.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { highlightsOf } from '../../storage/highlights.ts';
import { usePlaces } from './use-places.ts';

/** The document's highlights, those with a place apart from those without one. */
export type Placed = {
  readonly placed: readonly PlacedHighlight[];
  readonly unplaced: readonly Highlight[];
};

/**
 * The highlights by their place in the present revision. Those whose place is kept are there at once; the
 * others are in neither list until they have been searched for, and then what was found is kept.
 */
export function usePlacedHighlights(id: DocumentId, text: AnchoringText): Placed {
  const highlights = useStored((store) => highlightsOf(store, id), [id]);
  const anchors = useMemo(() => highlights?.map(({ anchor }) => anchor) ?? [], [highlights]);
  const placeOf = usePlaces(id, anchors, text);
  return useMemo(() => {
    const placed: PlacedHighlight[] = [];
    const unplaced: Highlight[] = [];
    for (const highlight of highlights ?? []) {
      const at = placeOf(highlight.anchor);
      if (at === null) unplaced.push(highlight);
      else if (at !== undefined) placed.push({ highlight, passage: at });
    }
    return { placed, unplaced };
  }, [highlights, placeOf]);
}

/** Finds the place of each highlight of the opened document. */
import { useEffect, useMemo, useState } from 'react';
import type { Anchor, AnchoringText } from '#core/anchor/anchor.ts';
import type { Placement } from '#core/anchor/placement.ts';
import { standsIn } from '#core/anchor/resolve-anchor.ts';
import type { Highlight, PlacedHighlight } from '#core/highlight/highlight.ts';
import type { DocumentId } from '#core/text/document.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { highlightsOf } from '../../storage/highlights.ts';
import { useStored, useSurroundings } from '../surroundings.tsx';
import { placeStrays } from './place-strays.ts';

/** The document's highlights, those with a place apart from those without one. */
export type Placed = {
  readonly placed: readonly PlacedHighlight[];
  readonly unplaced: readonly Highlight[];
};

/** Where strays were found in one text: null where there is no one place. */
type Found = {
  readonly text: AnchoringText;
  readonly passages: ReadonlyMap<string, Passage | null>;
};

/**
 * The highlights by their place in the present revision. Those that were made in it are there at once;
 * the others are in neither list until they have been searched for.
 */
export function usePlacedHighlights(id: DocumentId, text: AnchoringText): Placed {
  const highlights = useStored((store) => highlightsOf(store, id), [id]);
  const found = useFoundStrays(highlights, text);
  return useMemo(() => {
    const placed: PlacedHighlight[] = [];
    const unplaced: Highlight[] = [];
    for (const highlight of highlights ?? []) {
      const { anchor } = highlight;
      const at = standsIn(anchor, text)
        ? passage(anchor.start, anchor.end)
        : found.get(keyOf(anchor));
      if (at === null) unplaced.push(highlight);
      else if (at !== undefined) placed.push({ highlight, passage: at });
    }
    return { placed, unplaced };
  }, [highlights, text, found]);
}

const nothing: Found['passages'] = new Map();

/** Searches once for each anchor that does not stand in `text`; one that cannot be searched for has no place. */
function useFoundStrays(
  highlights: readonly Highlight[] | undefined,
  text: AnchoringText,
): Found['passages'] {
  const { store, host } = useSurroundings();
  const [state, setState] = useState<Found>({ text, passages: nothing });
  const passages = state.text === text ? state.passages : nothing;
  useEffect(() => {
    const strays = (highlights ?? [])
      .map(({ anchor }) => anchor)
      .filter((anchor) => !(standsIn(anchor, text) || passages.has(keyOf(anchor))));
    if (strays.length === 0) return;
    let isWanted = true;
    const keep = (placements: ReadonlyMap<Anchor, Placement>) => {
      if (!isWanted) return;
      const entries = strays.map(
        (anchor) => [keyOf(anchor), passageOf(placements.get(anchor))] as const,
      );
      setState({ text, passages: new Map([...passages, ...entries]) });
    };
    placeStrays(store, strays, text).then(keep, (cause: unknown) => {
      host.reportFault(String(cause), cause instanceof Error ? (cause.stack ?? null) : null);
      keep(new Map());
    });
    return () => {
      isWanted = false;
    };
  }, [store, host, highlights, text, passages]);
  return passages;
}

function passageOf(placement: Placement | undefined): Passage | null {
  return placement?.kind === 'exact' || placement?.kind === 'moved' ? placement.passage : null;
}

/** Anchors are read anew with every change of the store: they are known by what they say. */
function keyOf(anchor: Anchor): string {
  return JSON.stringify(anchor);
}

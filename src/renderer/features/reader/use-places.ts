/** Finds the places of anchors in the present text, and keeps what was found. */
import { useCallback, useEffect, useState } from 'react';
import type { Anchor, AnchoringText } from '#core/anchor/anchor.ts';
import { carryAnchor, isUnplacedIn } from '#core/anchor/carry-anchor.ts';
import type { Placement } from '#core/anchor/placement.ts';
import { standsIn } from '#core/anchor/resolve-anchor.ts';
import type { DocumentId } from '#core/text/document.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { changeOf, passageOf } from '../../desk/marks/carry-marks.ts';
import { placeAnchors } from '../../desk/marks/place-anchors.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { factsOf } from '../../storage/facts.ts';
import { keepFoundPlaces, marksOf, marksOfFact } from '../../storage/revisions.ts';

/** Where strays were found in one text: null where there is no one place. */
type Found = {
  readonly text: AnchoringText;
  readonly passages: ReadonlyMap<string, Passage | null>;
};

/** The place of an anchor in the text: null where it has none, undefined until it was searched for. */
export type PlaceOf = (anchor: Anchor) => Passage | null | undefined;

/**
 * Tells the places of `anchors`, which must stay the same value while they are the same. Those whose place is
 * kept have it at once; the others once they were searched for.
 */
export function usePlaces(
  id: DocumentId,
  anchors: readonly Anchor[],
  text: AnchoringText,
): PlaceOf {
  const found = useFoundStrays(id, anchors, text);
  return useCallback(
    (anchor: Anchor) => {
      const at = keptPlace(anchor, text) ?? found.get(keyOf(anchor));
      return at === 'none' ? null : at;
    },
    [text, found],
  );
}

/** The place of an anchor that needs no search, `none` where a search was in vain; else undefined. */
function keptPlace(anchor: Anchor, text: AnchoringText): Passage | 'none' | undefined {
  if (standsIn(anchor, text)) return passage(anchor.start, anchor.end);
  return isUnplacedIn(anchor, text) ? 'none' : undefined;
}

const nothing: Found['passages'] = new Map();

/** Searches once for each anchor without a kept place; one that cannot be searched for has no place. */
function useFoundStrays(
  id: DocumentId,
  anchors: readonly Anchor[],
  text: AnchoringText,
): Found['passages'] {
  const { store, host } = useSurroundings();
  const [state, setState] = useState<Found>({ text, passages: nothing });
  const passages = state.text === text ? state.passages : nothing;
  useEffect(() => {
    const strays = anchors.filter(
      (one) => keptPlace(one, text) === undefined && !passages.has(keyOf(one)),
    );
    if (strays.length === 0) return;
    let isWanted = true;
    const show = (placements: ReadonlyMap<Anchor, Placement>) => {
      if (!isWanted) return;
      const entries = strays.map((anchor): [string, Passage | null] => {
        const placement = placements.get(anchor);
        return [keyOf(anchor), placement === undefined ? null : passageOf(placement)];
      });
      setState({ text, passages: new Map([...passages, ...entries]) });
    };
    const report = (cause: unknown) =>
      host.reportFault(String(cause), cause instanceof Error ? (cause.stack ?? null) : null);
    const search = async () => {
      const placements = await placeAnchors(store, strays, text).catch((cause: unknown) => {
        report(cause);
        return new Map<Anchor, Placement>();
      });
      show(placements);
      if (isWanted) await keepFound(store, id, text, placements).catch(report);
    };
    void search();
    return () => {
      isWanted = false;
    };
  }, [store, host, id, anchors, text, passages]);
  return passages;
}

/** Keeps what was found for every mark that has such an anchor: a highlight, its cards, a fact. */
async function keepFound(
  store: Store,
  id: DocumentId,
  text: AnchoringText,
  placements: ReadonlyMap<Anchor, Placement>,
): Promise<void> {
  const byKey = new Map([...placements].map(([anchor, placement]) => [keyOf(anchor), placement]));
  const others = (await factsOf(store, id)).filter(({ state }) => state !== 'accepted');
  const marks = [...(await marksOf(store, id)), ...others.flatMap(marksOfFact)];
  const changes = marks.flatMap((mark) => {
    const placement = byKey.get(keyOf(mark.anchor));
    if (placement === undefined) return [];
    return [changeOf({ mark, carried: carryAnchor(mark.anchor, placement, text) })];
  });
  if (changes.length > 0) await keepFoundPlaces(store, changes);
}

/** Anchors are read anew with every change of the store: they are known by what they say. */
function keyOf(anchor: Anchor): string {
  return JSON.stringify(anchor);
}

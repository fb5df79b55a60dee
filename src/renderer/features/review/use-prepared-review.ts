/** What each grade of the card in front would come to, worked out while the reader still thinks. */
import { useEffect, useState } from 'react';
import type { Card } from '#core/card/card.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { type PreparedReview, prepareReview } from '../../storage/prepare-review.ts';

/** The preparation of this very card; null until it is there, and where grades do not count. */
export function usePreparedReview(card: Card | null): PreparedReview | null {
  const { store } = useSurroundings();
  const [prepared, setPrepared] = useState<PreparedReview | null>(null);
  useEffect(() => {
    if (card === null) return;
    let isWanted = true;
    void prepareReview(store, card).then((ready) => {
      if (isWanted) setPrepared(ready);
    });
    return () => {
      isWanted = false;
    };
  }, [store, card]);
  return prepared?.card === card ? prepared : null;
}

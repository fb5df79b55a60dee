/** The selection of the browser, kept to the rows that are listed. */
import { useCallback, useMemo, useState } from 'react';
import type { CardId } from '#core/card/card.ts';
import type { MatchedCard } from '#core/card/query/match-card.ts';
import { noSelection, type SelectionEvent, selectionAfter, selectionIn } from './selection.ts';

/** The selection in `rows`, how it is changed, and the chosen cards in the order of the list. */
export function useSelection(rows: readonly MatchedCard[]) {
  const [kept, setKept] = useState(noSelection);
  const selection = useMemo(() => selectionIn(kept, rows), [kept, rows]);
  const send = useCallback(
    (event: SelectionEvent) =>
      setKept((last) => selectionAfter(selectionIn(last, rows), event, rows)),
    [rows],
  );
  const { chosen } = selection;
  const cards = useMemo(
    () => (chosen.size === 0 ? [] : rows.filter(({ id }) => chosen.has(id))),
    [chosen, rows],
  );
  const ids = useCallback((): readonly CardId[] => cards.map(({ id }) => id), [cards]);
  return { selection, send, cards, ids };
}

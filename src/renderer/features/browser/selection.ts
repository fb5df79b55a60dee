/** Which cards are chosen, and where the keyboard stands: moved by keys and the pointer as in any list. */
import type { CardId } from '#core/card/card.ts';

/** What is chosen in the list. */
export type Selection = {
  /** The row at which the keyboard stands, and the card that was there; it moves with its card. */
  readonly active: number;
  readonly activeId: CardId | null;
  /** The card from which a stretch is chosen. */
  readonly anchorId: CardId | null;
  readonly chosen: ReadonlySet<CardId>;
};

/** What a key or the pointer does. */
export type SelectionEvent =
  /** To the row: choosing it alone, the stretch up to it, or nothing else than before. */
  | { readonly kind: 'moved'; readonly to: number; readonly way: 'only' | 'stretch' | 'keep' }
  /** Chooses the row, or no longer. */
  | { readonly kind: 'toggled'; readonly at: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

type Row = { readonly id: CardId };

/** Nothing chosen, at the first row. */
export const noSelection: Selection = {
  active: 0,
  activeId: null,
  anchorId: null,
  chosen: new Set(),
};

/** The selection after `event` in a list of `rows`; what is no row moves to the nearest one. */
export function selectionAfter(
  selection: Selection,
  event: SelectionEvent,
  rows: readonly Row[],
): Selection {
  switch (event.kind) {
    case 'all':
      return { ...selection, chosen: new Set(rows.map(({ id }) => id)) };
    case 'none':
      return { ...selection, anchorId: null, chosen: new Set() };
    case 'toggled': {
      const { active, activeId } = standing(event.at, rows);
      if (activeId === null) return selection;
      const chosen = new Set(selection.chosen);
      if (!chosen.delete(activeId)) chosen.add(activeId);
      return { active, activeId, anchorId: activeId, chosen };
    }
    case 'moved':
      return movedTo(selection, standing(event.to, rows), event.way, rows);
  }
}

function movedTo(
  selection: Selection,
  { active, activeId }: Pick<Selection, 'active' | 'activeId'>,
  way: 'only' | 'stretch' | 'keep',
  rows: readonly Row[],
): Selection {
  if (activeId === null) return selection;
  if (way === 'keep') return { ...selection, active, activeId };
  if (way === 'only') return { active, activeId, anchorId: activeId, chosen: new Set([activeId]) };
  const anchorId = selection.anchorId ?? selection.activeId ?? activeId;
  const found = rows.findIndex(({ id }) => id === anchorId);
  const from = found === -1 ? active : found;
  const stretch = rows.slice(Math.min(from, active), Math.max(from, active) + 1);
  const anchor = found === -1 ? activeId : anchorId;
  return { active, activeId, anchorId: anchor, chosen: new Set(stretch.map(({ id }) => id)) };
}

function standing(row: number, rows: readonly Row[]): Pick<Selection, 'active' | 'activeId'> {
  const active = Math.max(0, Math.min(rows.length - 1, row));
  return { active, activeId: rows[active]?.id ?? null };
}

/**
 * The selection in other `rows`: the keyboard follows its card, or stays at its row where the card is gone;
 * what is no longer listed is no longer chosen.
 */
export function selectionIn(selection: Selection, rows: readonly Row[]): Selection {
  const { activeId, chosen } = selection;
  const found = activeId === null ? -1 : rows.findIndex(({ id }) => id === activeId);
  const place = standing(found === -1 ? selection.active : found, rows);
  if (chosen.size === 0) return { ...selection, ...place };
  const listed = new Set<CardId>();
  for (const { id } of rows) if (chosen.has(id)) listed.add(id);
  return { ...selection, ...place, chosen: listed.size === chosen.size ? chosen : listed };
}

/** Reads and writes highlights and their notes. */
import type { Anchor } from '#core/anchor/anchor.ts';
import type { Highlight, HighlightColour, HighlightId } from '#core/highlight/highlight.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discard, longestTitle } from './trash.ts';

/** The highlights of one document, in the order of its text. */
export async function highlightsOf(store: Store, documentId: DocumentId): Promise<Highlight[]> {
  const highlights = await store.database.highlights.where({ documentId }).toArray();
  return highlights.sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end);
}

/** Marks the anchored passage with a colour. */
export function addHighlight(
  store: Store,
  documentId: DocumentId,
  anchor: Anchor,
  colour: HighlightColour,
): Promise<Highlight> {
  const now = store.now();
  const id = store.newId() as HighlightId;
  const note = { note: '', tags: [] };
  const highlight = { id, documentId, anchor, colour, ...note, createdAt: now, changedAt: now };
  return act(store, 'Add highlight', ['highlights'], async () => {
    await store.database.highlights.add(highlight);
    return highlight;
  });
}

/** Gives a highlight another colour or note. */
export async function changeHighlight(
  store: Store,
  id: HighlightId,
  change: Partial<Pick<Highlight, 'colour' | 'note'>>,
): Promise<void> {
  const label = change.note === undefined ? 'Change colour' : 'Edit note';
  await act(store, label, ['highlights'], () =>
    store.database.highlights.update(id, { ...change, changedAt: store.now() }),
  );
}

/** Moves a highlight to the trash; its cards keep their quote and live on. */
export async function deleteHighlight(store: Store, id: HighlightId): Promise<void> {
  await act(store, 'Delete highlight', ['highlights', 'trash'], async () => {
    const highlight = await store.database.highlights.get(id);
    if (highlight === undefined) return;
    const { quote } = highlight.anchor;
    await discard(store, { kind: 'highlight', title: quote.slice(0, longestTitle) }, [
      { table: 'highlights', records: [highlight] },
    ]);
  });
}

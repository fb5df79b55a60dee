/** Reads and writes highlights and their notes. */
import type { Anchor } from '#core/anchor/anchor.ts';
import { folded } from '#core/highlight/filter-highlights.ts';
import type { Highlight, HighlightColour, HighlightId } from '#core/highlight/highlight.ts';
import type { DocumentId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import { discard, longestTitle } from './trash.ts';

/** The highlights of one document, in the order of its text. */
export async function highlightsOf(store: Store, documentId: DocumentId): Promise<Highlight[]> {
  const records = await store.database.highlights.where({ documentId }).toArray();
  return records
    .map(withTags)
    .sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end);
}

/** The highlight, or null where there is none. */
export async function highlightOf(store: Store, id: string): Promise<Highlight | null> {
  const record = await store.database.highlights.get(id as HighlightId);
  return record === undefined ? null : withTags(record);
}

/** At most `limit` highlights of any document whose quote or note says `words`, in any case. */
export async function findHighlights(
  store: Store,
  words: string,
  limit: number,
): Promise<Highlight[]> {
  const wanted = folded(words);
  const records = await store.database.highlights
    .filter(({ anchor, note }) => folded(`${anchor.quote}\n${note}`).includes(wanted))
    .limit(limit)
    .toArray();
  return records.map(withTags);
}

/** Records from before there were tags have none. */
function withTags(record: Highlight): Highlight {
  return { ...record, tags: record.tags ?? [] };
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
  const highlight: Highlight = {
    ...{ id, documentId, anchor, colour, note: '', tags: [] },
    ...{ createdAt: now, changedAt: now },
  };
  return act(store, 'Add highlight', ['highlights'], async () => {
    await store.database.highlights.add(highlight);
    return highlight;
  });
}

/** What can be changed of a highlight: its colour, its note with the tags in it, or its passage. */
export type HighlightChange =
  | Pick<Highlight, 'colour'>
  | Pick<Highlight, 'note' | 'tags'>
  | Pick<Highlight, 'anchor'>;

/** Gives a highlight another colour, note or passage. */
export async function changeHighlight(
  store: Store,
  id: HighlightId,
  change: HighlightChange,
): Promise<void> {
  await act(store, labelOf(change), ['highlights'], () =>
    store.database.highlights.update(id, { ...change, changedAt: store.now() }),
  );
}

function labelOf(change: HighlightChange): string {
  if ('note' in change) return 'Edit note';
  return 'colour' in change ? 'Change colour' : 'Resize highlight';
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

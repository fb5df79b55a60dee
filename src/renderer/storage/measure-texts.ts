/** Measures texts whose length was never noted: those of a copy, or of a database that was restored. */
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { RevisionId } from '#core/text/document.ts';
import type { Store } from './act.ts';
import { breathe } from './breathe.ts';
import { unpackedContent } from './kept-content.ts';
import { noteTextLengths } from './note-text-length.ts';
import { readTextLengths } from './text-lengths.ts';

/** So many lengths are kept at once: whoever shows them is told as often. */
const textsAtOnce = 25;

/** Reads the texts of those revisions whose length is not kept, one after the other, and keeps their lengths. */
export async function measureTexts(store: Store, ids: readonly RevisionId[]): Promise<void> {
  const known = await readTextLengths(store, ids);
  const unknown = ids.filter((id) => !known.has(id));
  for (let from = 0; from < unknown.length; from += textsAtOnce) {
    const lengths = new Map<RevisionId, number>();
    for (const id of unknown.slice(from, from + textsAtOnce)) {
      const kept = await store.database.contents.get(id);
      if (kept === undefined) continue;
      const { sections } = await unpackedContent(kept.content);
      lengths.set(id, canonicalTextOfSections(sections).length);
      await breathe();
    }
    await noteTextLengths(store, lengths);
  }
}

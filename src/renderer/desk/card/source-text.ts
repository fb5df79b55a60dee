/** Reads the text that a card's passage stands in, as it was when the card was made. */
import { useEffect, useState } from 'react';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { RevisionId } from '#core/text/document.ts';
import type { Store } from '../../storage/act.ts';
import { keptRevision } from '../../storage/documents.ts';
import { useSurroundings } from '../surroundings/surroundings.tsx';

/** The canonical text of one revision. */
export type SourceText = { readonly text: string; readonly language: string | null };

/** A session mostly stays in few texts: they are not read anew for each card. */
const kept = new Map<RevisionId, SourceText | null>();
const mostKept = 4;

/** The text of the revision: undefined while it is read or not wanted (null), null where it is not kept. */
export function useSourceText(revisionId: RevisionId | null): SourceText | null | undefined {
  const { store } = useSurroundings();
  const [read, setRead] = useState<{ id: RevisionId; text: SourceText | null } | null>(null);
  useEffect(() => {
    if (revisionId === null) return;
    let isWanted = true;
    void readText(store, revisionId).then((text) => {
      if (isWanted) setRead({ id: revisionId, text });
    });
    return () => {
      isWanted = false;
    };
  }, [store, revisionId]);
  return read !== null && read.id === revisionId ? read.text : undefined;
}

async function readText(store: Store, id: RevisionId): Promise<SourceText | null> {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const revision = await keptRevision(store, id);
  const text =
    revision === null
      ? null
      : {
          text: canonicalTextOfSections(revision.content.sections),
          language: revision.content.language,
        };
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(id, text);
  return text;
}

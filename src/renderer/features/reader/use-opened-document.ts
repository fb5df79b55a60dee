/** Reads the opened document, and finds the place of each of its highlights. */
import { useMemo } from 'react';
import type { AnchoringText } from '#core/anchor/anchor.ts';
import { resolveAnchor } from '#core/anchor/resolve-anchor.ts';
import type { Highlight, PlacedHighlight } from '#core/highlight/highlight.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId } from '#core/text/document.ts';
import type { Passage } from '#core/text/passage.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { openedDocument, type OpenedDocument } from '../../storage/documents.ts';
import { highlightsOf } from '../../storage/highlights.ts';
import { useStored } from '../surroundings.tsx';

/** A document as the reader needs it. */
export type ReadableDocument = OpenedDocument & {
  readonly text: AnchoringText;
  readonly sentences: readonly Passage[];
};

/** The document: undefined while it is read, null where there is none. */
export function useReadableDocument(id: string): ReadableDocument | null | undefined {
  const opened = useStored((store) => openedDocument(store, id), [id]);
  const revision = opened?.revision;
  const derived = useMemo(() => {
    if (revision === undefined) return null;
    const { sections, language } = revision.content;
    const text = canonicalTextOfSections(sections);
    const anchoring = { revisionId: revision.id, text, blocks: blocksOf(sections), language };
    return { text: anchoring, sentences: sentencesOf(text, language ?? undefined) };
    // A revision never changes under its id: a new object of the same id is the same text.
  }, [revision?.id]);
  if (opened === undefined) return undefined;
  return opened === null || derived === null ? null : { ...opened, ...derived };
}

/** The document's highlights, those with a place apart from those without one. */
export type Placed = {
  readonly placed: readonly PlacedHighlight[];
  readonly unplaced: readonly Highlight[];
};

/** Finds every highlight's passage in the present revision. */
export function usePlacedHighlights(id: DocumentId, text: AnchoringText): Placed {
  const highlights = useStored((store) => highlightsOf(store, id), [id]);
  return useMemo(() => {
    const placed: PlacedHighlight[] = [];
    const unplaced: Highlight[] = [];
    for (const highlight of highlights ?? []) {
      const placement = resolveAnchor(highlight.anchor, text);
      if (placement.kind === 'exact' || placement.kind === 'moved') {
        placed.push({ highlight, passage: placement.passage });
      } else unplaced.push(highlight);
    }
    return { placed, unplaced };
  }, [highlights, text]);
}

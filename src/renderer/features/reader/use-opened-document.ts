/** Reads the opened document, and finds the place of each of its highlights. */
import { useMemo } from 'react';
import type { AnchoringText } from '#core/anchor/anchor.ts';
import { resolveAnchors } from '#core/anchor/resolve-anchor.ts';
import type { Highlight, PlacedHighlight } from '#core/highlight/highlight.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId } from '#core/text/document.ts';
import type { Passage } from '#core/text/passage.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { documentOf, revisionOf, type StoredRevision } from '../../storage/documents.ts';
import { highlightsOf } from '../../storage/highlights.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { useStored } from '../surroundings.tsx';
import { createPageDrawing, type PageDrawing } from './page/page-drawing.ts';

/** A document as the reader needs it. */
export type ReadableDocument = {
  readonly document: DocumentRecord;
  readonly revision: StoredRevision;
  readonly text: AnchoringText;
  /** All sentences, in order; worked out when first asked for, which takes its time in a long text. */
  readonly sentences: readonly Passage[];
  /** How the text is drawn, chunk by chunk. */
  readonly drawing: PageDrawing;
};

/** The document: undefined while it is read, null where there is none. */
export function useReadableDocument(id: string): ReadableDocument | null | undefined {
  const document = useStored((store) => documentOf(store, id), [id]);
  const revisionId = document?.revisionId;
  // Read apart from the document, whose every change would make the text be worked out anew.
  const revision = useStored(
    async (store) => (revisionId === undefined ? undefined : revisionOf(store, revisionId)),
    [revisionId],
  );
  const derived = useMemo(
    () => (revision === undefined ? null : readableText(revision)),
    [revision],
  );
  if (document === null) return null;
  if (document === undefined || revision === undefined || derived === null) return undefined;
  const { text, drawing } = derived;
  return {
    ...{ document, revision, text, drawing },
    get sentences() {
      return derived.sentences;
    },
  };
}

type DerivedText = Pick<ReadableDocument, 'text' | 'sentences' | 'drawing'>;

function readableText({ id, content }: StoredRevision): DerivedText {
  const { sections, language } = content;
  const text = canonicalTextOfSections(sections);
  const blocks = blocksOf(sections);
  let sentences: readonly Passage[] | null = null;
  return {
    text: { revisionId: id, text, blocks, language },
    drawing: createPageDrawing(sections, blocks),
    get sentences() {
      sentences ??= sentencesOf(text, language ?? undefined);
      return sentences;
    },
  };
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
    const anchors = (highlights ?? []).map(({ anchor }) => anchor);
    const placements = resolveAnchors(anchors, text);
    for (const [index, highlight] of (highlights ?? []).entries()) {
      const placement = placements[index];
      if (placement?.kind === 'exact' || placement?.kind === 'moved') {
        placed.push({ highlight, passage: placement.passage });
      } else unplaced.push(highlight);
    }
    return { placed, unplaced };
  }, [highlights, text]);
}

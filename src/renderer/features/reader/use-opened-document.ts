/** Reads the opened document, and works out what the reader needs of its text. */
import { useMemo } from 'react';
import type { AnchoringText } from '#core/anchor/anchor.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { documentOf, revisionOf, type StoredRevision } from '../../storage/documents.ts';
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

/** The revision's canonical text, its blocks and its language. */
export function anchoringTextOf({ id, content }: StoredRevision): AnchoringText {
  const { sections, language } = content;
  const text = canonicalTextOfSections(sections);
  return { revisionId: id, text, blocks: blocksOf(sections), language };
}

function readableText(revision: StoredRevision): DerivedText {
  const text = anchoringTextOf(revision);
  let sentences: readonly Passage[] | null = null;
  return {
    text,
    drawing: createPageDrawing(revision.content.sections, text.blocks),
    get sentences() {
      sentences ??= sentencesOf(text.text, text.language ?? undefined);
      return sentences;
    },
  };
}

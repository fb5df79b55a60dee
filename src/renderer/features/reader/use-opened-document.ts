/** Reads the opened document, and works out what the reader needs of its text. */
import { useDeferredValue, useRef } from 'react';
import type { AnchoringText } from '#core/anchor/anchor.ts';
import type { Passage } from '#core/text/passage.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { anchoringTextOf } from '../../desk/marks/place-anchors.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { breathe } from '../../storage/breathe.ts';
import { documentOf, revisionOf, type StoredRevision } from '../../storage/documents.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { createFlatDrawing, createPageDrawing, type PageDrawing } from './page/page-drawing.ts';
import type { SheetDrawing } from './sheets/document-sheets.tsx';
import { sheetLayoutsOf } from './sheets/sheet-layout.ts';

/** A document as the reader needs it. */
export type ReadableDocument = {
  readonly document: DocumentRecord;
  readonly revision: StoredRevision;
  readonly text: AnchoringText;
  /** All sentences, in order; worked out when first asked for, which takes its time in a long text. */
  readonly sentences: readonly Passage[];
  /** How the text is drawn, chunk by chunk; in a view of sheets, how these are. */
  readonly drawing: PageDrawing;
  /** The drawing of its sheets, where it has any; worked out when first asked for. */
  readonly sheets: SheetDrawing | null;
};

/** The document: undefined while it is read, null where there is none. */
export function useReadableDocument(id: string): ReadableDocument | null | undefined {
  const document = useStored((store) => documentOf(store, id), [id]);
  const revisionId = document?.revisionId;
  // Read apart from the document, whose every change would make the text be worked out anew.
  const known = useRef<DerivedText | null>(null);
  const read = useStored(
    async (store) => {
      if (revisionId === undefined) return undefined;
      const revision = await revisionOf(store, revisionId);
      // Of one id there is one text, whatever else is noted of it.
      const last = known.current;
      const derived = last?.revision.id === revision.id ? last : await readableText(revision);
      known.current = derived;
      return { revision, derived };
    },
    [revisionId],
  );
  // A page that is drawn for a deferred value is drawn in turns.
  const shown = useDeferredValue(read);
  if (document === null) return null;
  if (document === undefined || shown === undefined) return undefined;
  const { revision, derived } = shown;
  return {
    ...{ document, revision, text: derived.text },
    get drawing() {
      return derived.drawing;
    },
    get sentences() {
      return derived.sentences;
    },
    get sheets() {
      return derived.sheets;
    },
  };
}

/** The same document with its sheets drawn in the place of its flowing text; null where it has none. */
export function withSheets(readable: ReadableDocument): ReadableDocument | null {
  const { document, revision, text, sheets } = readable;
  if (sheets === null) return null;
  return {
    ...{ document, revision, text, sheets, drawing: sheets },
    get sentences() {
      return readable.sentences;
    },
  };
}

type DerivedText = Omit<ReadableDocument, 'document'>;

/** What is drawn first is worked out before the page is, in a turn of its own. */
async function readableText(revision: StoredRevision): Promise<DerivedText> {
  await breathe();
  const derived = derivedText(revision);
  await breathe();
  if (derived.sheets === null) void derived.drawing;
  await breathe();
  return derived;
}

function derivedText(revision: StoredRevision): DerivedText {
  const text = anchoringTextOf(revision);
  const { content } = revision;
  let sentences: readonly Passage[] | null = null;
  let sheets: SheetDrawing | null | undefined;
  let drawing: PageDrawing | null = null;
  return {
    ...{ revision, text },
    get drawing() {
      drawing ??= createPageDrawing(content.sections, text.blocks);
      return drawing;
    },
    get sheets() {
      if (sheets === undefined) sheets = sheetDrawingOf(content, text);
      return sheets;
    },
    get sentences() {
      sentences ??= sentencesOf(text.text, text.language ?? undefined);
      return sentences;
    },
  };
}

function sheetDrawingOf(
  content: StoredRevision['content'],
  { blocks, text }: AnchoringText,
): SheetDrawing | null {
  const layouts = sheetLayoutsOf(content, blocks, text);
  return layouts === null ? null : createFlatDrawing(layouts);
}

/** Puts another text of a document beside the one that is read: what changed, and what marks become. */
import type { ParagraphChange } from '#core/anchor/paragraph-changes.ts';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { RevisionContent, RevisionId } from '#core/text/document.ts';
import { type CarriedMarks, carryMarks, revisionChangeOf } from '../../desk/marks/carry-marks.ts';
import { anchoringTextOf } from '../../desk/marks/place-anchors.ts';
import type { Store } from '../../storage/act.ts';
import {
  documentOf,
  type ImportedDocument,
  keptRevision,
  revisionIdOf,
  revisionOf,
} from '../../storage/documents.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { addRevision, returnToRevision } from '../../storage/revisions.ts';
import { compareTexts } from '../../workers/compare-texts.ts';

/** The other text: one that was just opened, or a revision that is kept. */
export type OtherVersion =
  | { readonly kind: 'opened'; readonly imported: ImportedDocument }
  | { readonly kind: 'kept'; readonly revisionId: RevisionId };

/** Both texts side by side. */
export type Comparison = {
  readonly document: DocumentRecord;
  readonly other: OtherVersion;
  readonly otherId: RevisionId;
  readonly changes: readonly ParagraphChange[];
  readonly carried: CarriedMarks;
};

/** The comparison; null where the document or the revision is not there, or is the present one. */
export async function compareVersion(
  store: Store,
  documentId: string,
  other: OtherVersion,
): Promise<Comparison | null> {
  const document = await documentOf(store, documentId);
  const content = await contentOf(store, other);
  if (document === null || content === null) return null;
  const newText = canonicalTextOfSections(content.sections);
  const otherId = other.kind === 'kept' ? other.revisionId : await revisionIdOf(newText);
  if (otherId === document.revisionId) return null;
  const present = await revisionOf(store, document.revisionId);
  const oldText = canonicalTextOfSections(present.content.sections);
  const [changes, carried] = await Promise.all([
    compareTexts({ oldText, newText }),
    carryMarks(store, document.id, anchoringTextOf({ id: otherId, content })),
  ]);
  return { document, other, otherId, changes, carried };
}

/** Makes the other text the one that is read, with the marks as the comparison showed them. */
export async function takeVersion(
  store: Store,
  { document, other, otherId, carried }: Comparison,
): Promise<void> {
  const change = revisionChangeOf(carried);
  if (other.kind === 'opened') await addRevision(store, document.id, other.imported, change);
  else await returnToRevision(store, document.id, otherId, change);
}

async function contentOf(store: Store, other: OtherVersion): Promise<RevisionContent | null> {
  if (other.kind === 'opened') return other.imported.content;
  return (await keptRevision(store, other.revisionId))?.content ?? null;
}

/** Tells whether an imported text is known, or may be a new version of a document in the library. */
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import { likenessOf, versionLikeness } from '#core/text/likeness.ts';
import type { Store } from '../../../storage/act.ts';
import { breathe } from '../../../storage/breathe.ts';
import {
  documentOf,
  type ImportedDocument,
  keptRevision,
  listDocuments,
  wordsOfImported,
} from '../../../storage/documents.ts';
import type { DocumentRecord } from '../../../storage/records.ts';
import { revisionOfText } from '../../../storage/revisions.ts';

/** A document that the text may be a new version of. */
export type VersionCandidate = {
  readonly document: Pick<DocumentRecord, 'id' | 'title'>;
  /** How alike the texts are: 0 to 1. */
  readonly likeness: number;
  readonly hasSameTitle: boolean;
};

/** What an imported text is to the library. */
export type Recognised =
  | {
      readonly kind: 'known';
      readonly documentId: DocumentId;
      readonly title: string;
      readonly revisionId: RevisionId;
      /** Whether it is the text that is read now, and no former one. */
      readonly isPresent: boolean;
    }
  /** The most alike first; none where it is like nothing. */
  | { readonly kind: 'unknown'; readonly candidates: readonly VersionCandidate[] };

const mostCandidates = 3;

/** Texts of which one is longer than so many of the other are no versions, unless their titles say so. */
const mostGrowth = 4;

/** Compares the text with the present revision of every document. */
export async function recogniseText(
  store: Store,
  imported: Pick<ImportedDocument, 'content' | 'words'>,
): Promise<Recognised> {
  const { content } = imported;
  const known = await revisionOfText(store, content);
  const owner = known === null ? null : await documentOf(store, known.documentId);
  if (known !== null && owner !== null) {
    const { id: revisionId } = known;
    const isPresent = owner.revisionId === revisionId;
    return { kind: 'known', documentId: owner.id, title: owner.title, revisionId, isPresent };
  }
  const text = canonicalTextOfSections(content.sections);
  const words = wordsOfImported(imported);
  const candidates: VersionCandidate[] = [];
  for (const document of await listDocuments(store)) {
    const hasSameTitle = folded(document.title) === folded(content.title);
    if (!hasSameTitle && !isOfLikeLength(words, document.words)) continue;
    const revision = await keptRevision(store, document.revisionId);
    if (revision === null) continue;
    const likeness = likenessOf(text, canonicalTextOfSections(revision.content.sections));
    if (hasSameTitle || likeness >= versionLikeness) {
      candidates.push({ document, likeness, hasSameTitle });
    }
    await breathe();
  }
  candidates.sort((a, b) => b.likeness - a.likeness);
  return { kind: 'unknown', candidates: candidates.slice(0, mostCandidates) };
}

function isOfLikeLength(one: number, other: number): boolean {
  return Math.max(one, other) <= mostGrowth * Math.max(1, Math.min(one, other));
}

function folded(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

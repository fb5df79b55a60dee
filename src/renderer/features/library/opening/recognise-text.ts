/** Tells whether an imported text is known, or may be a new version of a document in the library. */
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import { likenessOf, versionLikeness } from '#core/text/likeness.ts';
import { mayShare, tracesOf } from '#core/text/text-traces.ts';
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
import { noteTraces, readTraces } from '../../../storage/text-traces.ts';

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

type Imported = Pick<ImportedDocument, 'content' | 'words' | 'traces'>;

/** Whether the library has the text; if not, the documents that are like it. */
export async function recogniseText(store: Store, imported: Imported): Promise<Recognised> {
  const known = await revisionOfText(store, imported.content);
  const owner = known === null ? null : await documentOf(store, known.documentId);
  if (known !== null && owner !== null) {
    const { id: revisionId } = known;
    const isPresent = owner.revisionId === revisionId;
    return { kind: 'known', documentId: owner.id, title: owner.title, revisionId, isPresent };
  }
  const candidates = await candidatesFor(store, imported);
  candidates.sort((a, b) => b.likeness - a.likeness);
  return { kind: 'unknown', candidates: candidates.slice(0, mostCandidates) };
}

/**
 * Compares the text with the present revision of every document. A text is read only where its traces do not
 * tell already that it has nothing of this one.
 */
async function candidatesFor(store: Store, imported: Imported): Promise<VersionCandidate[]> {
  const { content } = imported;
  const text = canonicalTextOfSections(content.sections);
  const words = wordsOfImported(imported);
  const traces = imported.traces ?? tracesOf(text);
  const documents = await listDocuments(store);
  const ids = documents.map(({ revisionId }) => revisionId);
  const known = await readTraces(store, ids);
  const candidates: VersionCandidate[] = [];
  for (const document of documents) {
    const others = known.get(document.revisionId);
    const hasSameTitle = folded(document.title) === folded(content.title);
    const isNear =
      isOfLikeLength(words, document.words) && (others === undefined || mayShare(others, traces));
    const other = isNear || hasSameTitle ? await textOf(store, document.revisionId) : null;
    if (other === null) continue;
    if (others === undefined) await noteTraces(store, document.revisionId, tracesOf(other));
    const likeness = likenessOf(text, other);
    if (hasSameTitle || likeness >= versionLikeness) {
      candidates.push({ document, likeness, hasSameTitle });
    }
    await breathe();
  }
  return candidates;
}

async function textOf(store: Store, id: RevisionId): Promise<string | null> {
  const revision = await keptRevision(store, id);
  return revision === null ? null : canonicalTextOfSections(revision.content.sections);
}

function isOfLikeLength(one: number, other: number): boolean {
  return Math.max(one, other) <= mostGrowth * Math.max(1, Math.min(one, other));
}

function folded(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The versions of a document: which there are, and one of them beside the one that is read. */
import { type ReactNode, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import { Places } from '../../desk/places/places.tsx';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { documentOf, type ImportedDocument } from '../../storage/documents.ts';
import { revisionsOf } from '../../storage/revisions.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import type { OtherVersion } from './compare-version.ts';
import { VersionComparison } from './version-comparison.tsx';
import { VersionList } from './version-list.tsx';
import styles from './versions-screen.module.css';

/** A text that was opened to become a version of a document; it is kept nowhere yet. */
export type IncomingVersion = {
  readonly documentId: DocumentId;
  readonly imported: ImportedDocument;
};

type VersionsScreenProps = {
  readonly documentId: string;
  /** The revision to compare, `new` for the incoming one, or null for the list alone. */
  readonly revision: string | null;
  readonly incoming: IncomingVersion | null;
  readonly tools: ReactNode;
  /** Lets the reader open a changed file of the document. */
  readonly onOpen: (documentId: DocumentId) => void;
};

/** The screens at `/versions/…`. */
export function VersionsScreen({ documentId, revision, incoming, ...rest }: VersionsScreenProps) {
  const { tools, onOpen } = rest;
  const document = useStored((store) => documentOf(store, documentId), [documentId]);
  const revisions = useStored((store) => revisionsOf(store, documentId), [documentId]);
  const other = useMemo<OtherVersion | null>(() => {
    if (revision !== 'new') return { kind: 'kept', revisionId: revision as RevisionId };
    const isOurs = incoming?.documentId === documentId;
    return isOurs ? { kind: 'opened', imported: incoming.imported } : null;
  }, [documentId, revision, incoming]);
  const title = document?.title ?? '';
  useEffect(() => {
    if (title !== '') window.document.title = `Versions of ${title} – Plenum`;
  }, [title]);
  return (
    <>
      <TopBar tools={tools}>
        <Places current={null} />
      </TopBar>
      <main className={styles['screen']}>
        {document === null && (
          <Notice title="This document is not in the library.">
            <p>It may have been removed. The library lists what there is.</p>
          </Notice>
        )}
        {document && revisions && revision === null && (
          <VersionList {...{ document, revisions, onOpen }} />
        )}
        {document && revision !== null && (
          <>
            <p className={styles['back']}>
              <Link to={`/read/${documentId}`}>{title}</Link>
              <span aria-hidden="true"> · </span>
              <Link to={`/versions/${documentId}`}>All versions</Link>
            </p>
            <VersionComparison key={revision} documentId={documentId} other={other} />
          </>
        )}
      </main>
    </>
  );
}

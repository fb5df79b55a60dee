/** The list of a document's versions, the latest first. */

import { FilePlus2 } from 'lucide-react';
import { Link } from 'wouter';
import type { DocumentId } from '#core/text/document.ts';
import { momentWords } from '../../desk/words/date-words.ts';
import type { DocumentRecord, RevisionRecord } from '../../storage/records.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import styles from './version-list.module.css';
import screen from './versions-screen.module.css';

type VersionListProps = {
  readonly document: DocumentRecord;
  readonly revisions: readonly RevisionRecord[];
  readonly onOpen: (documentId: DocumentId) => void;
};

/** Each version with when it came; the one that is read is told, the others lead to a comparison. */
export function VersionList({ document, revisions, onOpen }: VersionListProps) {
  return (
    <>
      <header className={screen['head']}>
        <h1 className={screen['title']}>Versions</h1>
        <p className={screen['lede']}>
          <Link to={`/read/${document.id}`}>{document.title}</Link>. Your highlights and cards come
          along to whichever you read.
        </p>
        <p className={styles['acts']}>
          <Button onClick={() => onOpen(document.id)}>
            <FilePlus2 size={18} aria-hidden="true" />
            Open a changed file…
          </Button>
        </p>
      </header>
      <ol className={styles['versions']} reversed>
        {revisions.map((revision, index) => {
          const number = revisions.length - index;
          const isRead = revision.id === document.revisionId;
          return (
            <li
              key={revision.id}
              className={styles['version']}
              aria-current={isRead ? 'true' : undefined}
            >
              <span className={styles['number']}>Version {number}</span>
              <span className={styles['came']}>
                {number === 1 ? 'In the library since' : 'Came'} {momentWords(revision.createdAt)}
              </span>
              {isRead ? (
                <span className={styles['read']}>Read now</span>
              ) : (
                <Link
                  to={`/versions/${document.id}/${revision.id}`}
                  className={buttonClass()}
                  aria-label={`Compare version ${number}`}
                >
                  Compare…
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

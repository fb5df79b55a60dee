/** What the reader is in the middle of, and what comes next: above everything else in the library. */
import { Ellipsis } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { readingQueue } from '#core/library/reading-queue.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { buttonClass } from '../../ui/button.tsx';
import { DocumentCover } from './document-cover.tsx';
import type { EntryHandlers } from './document-entry.tsx';
import { progressWords } from './document-words.ts';
import styles from './reading-now.module.css';
import type { ProgressOf } from './use-shelf.ts';

type ReadingNowProps = Pick<EntryHandlers, 'onMenu'> & {
  readonly documents: readonly DocumentRecord[];
  readonly progressOf: ProgressOf;
};

/** The document that was opened last, and the reading queue; nothing where there is neither. */
export function ReadingNow({ documents, progressOf, onMenu }: ReadingNowProps) {
  const last = lastOpened(documents);
  const queue = readingQueue(documents);
  if (last === null && queue.length === 0) return null;
  return (
    <div className={styles['now']}>
      {last !== null && <Continue document={last} progressOf={progressOf} />}
      {queue.length > 0 && <ReadNext {...{ queue, progressOf, onMenu }} />}
    </div>
  );
}

/** A finished or archived document is not gone on with. */
function lastOpened(documents: readonly DocumentRecord[]): DocumentRecord | null {
  let last: DocumentRecord | null = null;
  for (const document of documents) {
    if (document.isArchived || document.state === 'finished') continue;
    if ((document.openedAt ?? 0) > (last?.openedAt ?? 0)) last = document;
  }
  return last;
}

type ContinueProps = Pick<ReadingNowProps, 'progressOf'> & { readonly document: DocumentRecord };

function Continue({ document, progressOf }: ContinueProps) {
  const { id, title, byline } = document;
  const [headId, titleId] = [useId(), useId()];
  const progress = progressOf(document);
  return (
    <section className={styles['continue']} aria-labelledby={headId}>
      <div className={styles['cover']}>
        <DocumentCover title={title} byline={byline} />
      </div>
      <div className={styles['words']}>
        <h2 id={headId} className={styles['head']}>
          Continue reading
        </h2>
        <p id={titleId} className={styles['title']}>
          {title}
        </p>
        {byline !== null && <p className={styles['byline']}>{byline}</p>}
        <div className={styles['far']}>
          <span className={styles['bar']} aria-hidden="true">
            <span style={{ inlineSize: `${progress?.percent ?? 0}%` }} />
          </span>
          <span>{progressWords(progress)}</span>
        </div>
        <Link
          to={`/read/${id}`}
          className={`${buttonClass('main')} ${styles['go']}`}
          aria-describedby={titleId}
        >
          Continue
        </Link>
      </div>
    </section>
  );
}

/** So many are shown until all are asked for. */
const few = 4;

type ReadNextProps = Omit<ReadingNowProps, 'documents'> & {
  readonly queue: readonly DocumentRecord[];
};

function ReadNext({ queue, progressOf, onMenu }: ReadNextProps) {
  const headId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? queue : queue.slice(0, few);
  return (
    <section className={styles['next']} aria-labelledby={headId}>
      <h2 id={headId} className={styles['head']}>
        Read next
      </h2>
      <ol className={styles['queue']}>
        {shown.map((document) => (
          <li key={document.id} className={styles['queued']}>
            <div className={styles['small']}>
              <DocumentCover title={document.title} byline={null} isSmall={true} />
            </div>
            <Link to={`/read/${document.id}`} className={styles['link'] ?? ''}>
              {document.title}
            </Link>
            <span className={styles['minutes']}>{progressWords(progressOf(document))}</span>
            <button
              type="button"
              className={styles['menu']}
              aria-label={`Menu of ${document.title}, to be read next`}
              aria-haspopup="menu"
              onClick={(event) => onMenu(document, event.currentTarget)}
            >
              <Ellipsis size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      {queue.length > few && (
        <button
          type="button"
          className={styles['all']}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show all ${queue.length}`}
        </button>
      )}
    </section>
  );
}

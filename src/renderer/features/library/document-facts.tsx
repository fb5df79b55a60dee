/** What is known of a document in the library's list: how far it was read, its marks, what is due, its last quiz. */
import type { ReadingProgress } from '#core/library/reading-progress.ts';
import { inFigures } from '#core/text/in-figures.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import styles from './document-facts.module.css';
import { progressWords } from './document-words.ts';

/** The facts beside those of the record. */
export type KnownFacts = {
  readonly progress: ReadingProgress | null;
  /** The marks in words; empty where there are none, or not yet. */
  readonly marks: string;
  /** How many cards are due. */
  readonly due: number;
  /** The last quiz in words. */
  readonly quiz: string | null;
};

type DocumentFactsProps = KnownFacts & {
  readonly document: DocumentRecord;
  readonly isList: boolean;
};

/** A few short lines; what there is nothing of is not named. */
export function DocumentFacts(props: DocumentFactsProps) {
  const { document, progress, marks, due, quiz, isList } = props;
  const percent = progress?.percent ?? 0;
  return (
    <div className={styles['facts']}>
      <p>
        {progressWords(progress)}
        {document.isArchived && ' · archived'}
      </p>
      {percent > 0 && percent < 100 && (
        <span className={styles['bar']} aria-hidden="true">
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
      )}
      {isList && <p>{inFigures(document.words)} words</p>}
      {marks !== '' && (
        <p>
          {marks}
          {due > 0 && (
            <>
              {' · '}
              <span className={styles['due']}>{due} due</span>
            </>
          )}
        </p>
      )}
      {quiz !== null && <p>{quiz}</p>}
    </div>
  );
}

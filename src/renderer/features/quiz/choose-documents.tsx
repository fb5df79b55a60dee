/** Which documents a quiz is of, with how many facts each has. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { DocumentId } from '#core/text/document.ts';
import { counted } from '#core/text/in-figures.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { countOfDocument } from '../../storage/counts.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { Button } from '../../ui/button.tsx';
import styles from './choose-documents.module.css';

type ChooseDocumentsProps = {
  readonly documents: readonly DocumentRecord[];
  readonly chosen: readonly DocumentId[];
  readonly onChange: (chosen: readonly DocumentId[]) => void;
};

/** So many documents are listed before the rest is asked for. */
const fewDocuments = 8;

/** A box for each document, those that are chosen first. */
export function ChooseDocuments({ documents, chosen, onChange }: ChooseDocumentsProps) {
  const [first] = useState(() => new Set(chosen));
  const [isAll, setIsAll] = useState(false);
  const sorted = [...documents].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  const listed = isAll ? sorted : sorted.slice(0, fewDocuments);
  return (
    <fieldset className={styles['documents']}>
      <legend className="visually-hidden">Documents</legend>
      {listed.map((document) => (
        <OneDocument
          key={document.id}
          document={document}
          isChosen={chosen.includes(document.id)}
          onChoose={(isChosen) =>
            onChange(
              isChosen ? [...chosen, document.id] : chosen.filter((id) => id !== document.id),
            )
          }
        />
      ))}
      {listed.length < sorted.length && (
        <Button tone="quiet" onClick={() => setIsAll(true)}>
          {counted(sorted.length - listed.length, 'more document')}
        </Button>
      )}
    </fieldset>
  );
}

type OneDocumentProps = {
  readonly document: DocumentRecord;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

function OneDocument({ document, isChosen, onChoose }: OneDocumentProps) {
  const { id, title } = document;
  const count = useStored((store) => countOfDocument(store.database, 'facts', id), [id]);
  return (
    <div className={styles['document']}>
      <label className={styles['label']}>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <span className={styles['title']}>{title}</span>
        <span className={styles['count']}>
          {count === undefined ? '' : count === 0 ? 'no facts yet' : counted(count, 'fact')}
        </span>
      </label>
      {count === 0 && isChosen && (
        <p className={styles['finding']}>
          Nothing was picked from this text yet. <Link to={`/read/${id}`}>Open it</Link>: its panel
          of facts finds what can be asked and proved, and takes what you write of a passage.
        </p>
      )}
    </div>
  );
}

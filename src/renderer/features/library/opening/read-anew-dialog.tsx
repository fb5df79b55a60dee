/** Reads the kept file of a document again in another way: another encoding, or the whole of its page. */
import { useId, useState } from 'react';
import type { DocumentId } from '#core/text/document.ts';
import { success } from '#shared/result.ts';
import { useStored } from '../../../desk/surroundings/surroundings.tsx';
import { offeredEncodings } from '../../../formats/text/encodings.ts';
import { documentOf, originalOf, revisionOf } from '../../../storage/documents.ts';
import type { DocumentRecord, OriginalRecord } from '../../../storage/records.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { OnItsWay } from '../../../ui/on-its-way.tsx';
import type { OpeningWish } from './open-files.ts';
import type { Opening } from './use-open-file.ts';
import styles from './version-offer.module.css';

type ReadAnewDialogProps = {
  readonly documentId: DocumentId;
  readonly opening: Opening;
  readonly onClose: () => void;
};

/** The text that comes of it is compared first, and taken as a new version; highlights come along. */
export function ReadAnewDialog({ documentId, opening, onClose }: ReadAnewDialogProps) {
  const kept = useStored(
    async (store) => {
      const document = await documentOf(store, documentId);
      if (document === null) return null;
      const revision = await revisionOf(store, document.revisionId);
      const original = await originalOf(store, revision.originalSha256);
      return original === null ? null : { document, original };
    },
    [documentId],
  );
  if (kept === undefined) return <OnItsWay onLeave={onClose} />;
  if (kept === null) {
    return (
      <Dialog title="Read the file again" onClose={onClose}>
        <p className={styles['lede']}>The file that this document came from is not kept.</p>
        <div className={styles['choices']}>
          <Button onClick={onClose}>Close</Button>
        </div>
      </Dialog>
    );
  }
  return <Ways {...kept} opening={opening} onClose={onClose} />;
}

type WaysProps = Pick<ReadAnewDialogProps, 'opening' | 'onClose'> & {
  readonly document: DocumentRecord;
  readonly original: OriginalRecord;
};

function Ways({ document: record, original, opening, onClose }: WaysProps) {
  const [encoding, setEncoding] = useState(record.encoding ?? 'utf-8');
  const [isWholePage, setIsWholePage] = useState(false);
  const id = useId();
  const isPage = record.format === 'html';
  const read = () => {
    onClose();
    const { name, mediaType, bytes } = original;
    const file = {
      name,
      mediaType,
      size: bytes.length,
      read: async () => success({ name, bytes }),
    };
    const wish: OpeningWish = isPage ? { encoding, isWholePage } : { encoding };
    void opening.takeVersionOf(record.id, file, wish);
  };
  return (
    <Dialog title="Read the file again" onClose={onClose}>
      <p className={styles['lede']}>
        “{original.name}” is kept as it was. What another way of reading it changes is shown first;
        your highlights and cards come along.
      </p>
      <label className={styles['field']} htmlFor={id}>
        Encoding of its characters
        <select id={id} value={encoding} onChange={(event) => setEncoding(event.target.value)}>
          {offeredEncodings.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {isPage && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={isWholePage}
            onChange={(event) => setIsWholePage(event.target.checked)}
          />
          The whole page, not its readable part alone
        </label>
      )}
      <div className={styles['choices']}>
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button tone="main" onClick={read}>
          Read it again
        </Button>
      </div>
    </Dialog>
  );
}

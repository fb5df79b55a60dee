/** Deletes a document; where it has cards, asks whether they go with it. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { deleteDocument } from '../../storage/documents.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSurroundings } from '../surroundings.tsx';
import styles from './document-entry.module.css';

type DeleteDocumentProps = {
  readonly document: DocumentRecord;
  /** How many cards were made from it. */
  readonly cards: number;
};

/** A quiet button, and the question behind it. */
export function DeleteDocument({ document: { id, title }, cards }: DeleteDocumentProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [isAsking, setIsAsking] = useState(false);

  async function remove(withCards: boolean): Promise<void> {
    setIsAsking(false);
    await deleteDocument(store, id, withCards);
    announce(`Deleted: ${title}. It stays in the trash for 30 days.`);
  }

  return (
    <>
      <button
        type="button"
        className={`${buttonClass('quiet')} ${styles['delete']}`}
        aria-label={`Delete ${title}`}
        title="Delete"
        onClick={() => (cards === 0 ? void remove(false) : setIsAsking(true))}
      >
        <Trash2 size={16} aria-hidden="true" />
      </button>
      {isAsking && (
        <Dialog title="Delete this document?" onClose={() => setIsAsking(false)}>
          <p>
            It goes to the trash with its highlights and notes. Its{' '}
            {cards === 1 ? 'card' : `${cards} cards`} can stay in your reviews, with the words{' '}
            {cards === 1 ? 'it quotes' : 'they quote'}.
          </p>
          <div className={styles['choices']}>
            <Button tone="quiet" onClick={() => setIsAsking(false)}>
              Cancel
            </Button>
            <Button onClick={() => void remove(true)}>Delete the cards too</Button>
            <Button tone="main" onClick={() => void remove(false)}>
              Keep the cards
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Deletes documents; where they have cards, asks whether those go with them. */
import { useEffect, useEffectEvent, useState } from 'react';
import { counted } from '#core/text/in-figures.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { countCardsOf } from '../../storage/read-due.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OnItsWay } from '../../ui/on-its-way.tsx';
import styles from './dialogs.module.css';
import { useDocumentActs } from './use-document-acts.ts';

type DeleteDialogProps = {
  readonly documents: readonly DocumentRecord[];
  readonly onClose: () => void;
};

/** Without cards it is done at once: the trash and an undo stand behind it. */
export function DeleteDialog({ documents, onClose }: DeleteDialogProps) {
  const { store } = useSurroundings();
  const { remove } = useDocumentActs();
  const [cards, setCards] = useState(0);
  const begin = useEffectEvent(async (isWanted: () => boolean) => {
    const found = await countCardsOf(
      store,
      documents.map(({ id }) => id),
    );
    if (!isWanted()) return;
    if (found > 0) setCards(found);
    else end(false);
  });
  useEffect(() => {
    let isWanted = true;
    void begin(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, []);
  // It may still be thought better of.
  if (cards === 0) return <OnItsWay onLeave={onClose} />;

  function end(withCards: boolean): void {
    onClose();
    void remove(documents, withCards);
  }

  const isOne = documents.length === 1;
  return (
    <Dialog
      title={isOne ? 'Delete this document?' : `Delete these ${documents.length} documents?`}
      onClose={onClose}
    >
      <p>
        {isOne
          ? 'It goes to the trash with its highlights and notes. Its '
          : 'They go to the trash with their highlights and notes. Their '}
        {counted(cards, 'card')} can stay in your reviews, with the words{' '}
        {cards === 1 ? 'it quotes' : 'they quote'}.
      </p>
      <div className={styles['ways']}>
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={() => end(true)}>Delete the cards too</Button>
        <Button tone="main" onClick={() => end(false)}>
          Keep the cards
        </Button>
      </div>
    </Dialog>
  );
}

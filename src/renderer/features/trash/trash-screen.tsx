/** The trash: what the reader deleted, each thing whole, until it is put back or its time is over. */
import { type ReactNode, useEffect, useState } from 'react';
import { Places } from '../../desk/places/places.tsx';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { TrashRecord } from '../../storage/records.ts';
import {
  emptyTrash,
  listTrash,
  type PutBackFault,
  putBack,
  trashKeptFor,
} from '../../storage/trash.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import styles from './trash-screen.module.css';

const day = 24 * 60 * 60_000;

const kindNames: Readonly<Record<TrashRecord['kind'], string>> = {
  document: 'Document',
  highlight: 'Highlight',
  note: 'Note',
  card: 'Card',
  fact: 'Fact',
  attempt: 'Quiz',
};

const faultWords: Readonly<Record<PutBackFault, string>> = {
  gone: 'It is no longer in the trash.',
  replaced: 'It was not put back: something with the same identity is there now.',
  'without-document':
    'It was not put back: its document is not in the library. Put that back first.',
};

/** Lists the trash. */
export function TrashScreen({ tools }: { readonly tools: ReactNode }) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const things = useStored(listTrash, []);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    document.title = 'Trash – Plenum';
  }, []);

  async function restore({ id, title }: TrashRecord): Promise<void> {
    const fault = await putBack(store, id);
    announce(fault === null ? `Put back: ${title}` : faultWords[fault]);
  }

  async function empty(): Promise<void> {
    setIsAsking(false);
    await emptyTrash(store, true);
    announce('The trash is empty.');
  }

  return (
    <>
      <TopBar tools={tools}>
        <Places current={null} />
      </TopBar>
      <main className={styles['screen']}>
        <h1 className={styles['title']}>Trash</h1>
        <p className={styles['hint']}>What you delete stays here for 30 days.</p>
        {things?.length === 0 && <p className={styles['hint']}>The trash is empty.</p>}
        <ul className={styles['things']}>
          {things?.map((thing) => (
            <li key={thing.id} className={styles['thing']}>
              <span className={styles['kind']}>{kindNames[thing.kind]}</span>
              <span className={styles['name']}>{thing.title}</span>
              <span className={styles['left']}>{timeLeft(thing.deletedAt, store.now())}</span>
              <Button aria-label={`Put back: ${thing.title}`} onClick={() => void restore(thing)}>
                Put back
              </Button>
            </li>
          ))}
        </ul>
        {things !== undefined && things.length > 0 && (
          <Button tone="quiet" onClick={() => setIsAsking(true)}>
            Empty the trash…
          </Button>
        )}
      </main>
      {isAsking && (
        <Dialog title="Empty the trash?" onClose={() => setIsAsking(false)}>
          <p>Everything in it goes. You can still take that back with undo.</p>
          <div className={styles['ways']}>
            <Button tone="quiet" onClick={() => setIsAsking(false)}>
              Cancel
            </Button>
            <Button tone="main" onClick={() => void empty()}>
              Empty the trash
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function timeLeft(deletedAt: number, now: number): string {
  const days = Math.max(0, Math.ceil((deletedAt + trashKeptFor - now) / day));
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** One row on the watched folder: which it is, what lies in it, and how to begin and to end it. */
import { useEffect, useState } from 'react';
import type { WatchedFolder } from '#shared/watched-folder.ts';
import type { FolderWatching } from '../../../host/host.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './watched-row.module.css';
import { watchedWords } from './watched-words.ts';

/** At the foot of the library. */
export function WatchedRow({ watching }: { readonly watching: FolderWatching }) {
  const [folder, setFolder] = useState<WatchedFolder | null>();
  const [fault, setFault] = useState<string | null>(null);
  const announce = useAnnounce();
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const told = await watching.state();
      if (isCurrent && told.ok) setFolder(told.value);
    };
    void read();
    const leave = watching.onChange(() => void read());
    return () => {
      isCurrent = false;
      leave();
    };
  }, [watching]);
  const faultNow = folder?.fault ?? null;
  useEffect(() => {
    if (faultNow !== null) announce('The watched folder cannot be looked into.');
  }, [faultNow, announce]);

  const choose = async () => {
    const chosen = await watching.choose();
    setFault(chosen.ok ? null : `The folder cannot be watched: ${chosen.error.reason}.`);
    if (!chosen.ok || chosen.value === null) return;
    setFolder(chosen.value);
    announce(watchedWords(chosen.value));
  };
  const stop = async () => {
    const stopped = await watching.stop();
    setFault(stopped.ok ? null : `The folder is still watched: ${stopped.error.reason}.`);
    if (!stopped.ok) return;
    setFolder(null);
    announce('No folder is watched any more. What was opened stays in the library.');
  };

  // Before it is known, nothing is claimed; the place is kept.
  if (folder === undefined) return <div className={styles['row']} />;
  return (
    <section className={styles['row']} aria-label="Watched folder">
      {folder === null ? (
        <p>Files that come into a folder can be opened by themselves.</p>
      ) : (
        <p data-fault={folder.fault ?? undefined}>
          {watchedWords(folder)} <span className={styles['place']}>{folder.place}</span>
        </p>
      )}
      <span className={styles['acts']}>
        {folder !== null && (
          <Button tone="quiet" onClick={() => void stop()}>
            Stop watching
          </Button>
        )}
        <Button tone="quiet" onClick={() => void choose()}>
          {folder === null ? 'Watch a folder…' : 'Watch another…'}
        </Button>
      </span>
      {fault !== null && (
        <p role="alert" className={styles['fault']}>
          {fault}
        </p>
      )}
    </section>
  );
}

/** The history: every act of the reader, latest first, each of which can be taken back. */

import { type ReactNode, useEffect, useState } from 'react';
import { inMenu } from '#shared/undo-words.ts';
import { Places } from '../../desk/places/places.tsx';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { dateWords, fullDateWords } from '../../desk/words/date-words.ts';
import { type HistoryLine, listHistory, readHistoryReach } from '../../storage/history.ts';
import { Button } from '../../ui/button.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import styles from './history-screen.module.css';
import { useUndoAct } from './use-undo.ts';

/** So many entries of the journal are read at a time. */
const pageLength = 200;

/** Lists the acts by day. */
export function HistoryScreen({ tools }: { readonly tools: ReactNode }) {
  const [limit, setLimit] = useState(pageLength);
  const lines = useStored((store) => listHistory(store, limit), [limit]);
  const reach = useStored(readHistoryReach, []);
  const hasMore = (reach?.entries ?? 0) > limit;
  const takeBack = useUndoAct();
  useEffect(() => {
    document.title = 'History – Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current={null} />
      </TopBar>
      <main className={styles['screen']}>
        <h1 className={styles['title']}>History</h1>
        <p className={styles['hint']}>
          What you did, latest first. Each act can be taken back by itself, as long as nothing later
          changed the same thing.
        </p>
        {lines?.length === 0 && reach?.beginsAt === null && (
          <p className={styles['hint']}>You have not done anything yet.</p>
        )}
        {byDay(lines ?? []).map(([day, acts]) => (
          <section key={day} aria-label={day}>
            <h2 className={styles['day']}>{day}</h2>
            <ol className={styles['acts']}>
              {acts.map((line) => (
                <Act key={line.sequence} line={line} onTakeBack={takeBack} />
              ))}
            </ol>
          </section>
        ))}
        {hasMore && <Button onClick={() => setLimit(limit + pageLength)}>Show earlier acts</Button>}
        {!hasMore && reach !== undefined && reach.beginsAt !== null && (
          <p className={styles['hint']}>
            The history begins on {dateWords(reach.beginsAt)}. What you did before stands as it is,
            but can no longer be taken back act by act. The vault’s snapshots lead further back.
          </p>
        )}
      </main>
    </>
  );
}

type ActProps = {
  readonly line: HistoryLine;
  readonly onTakeBack: (sequence: number) => Promise<void>;
};

function Act({ line, onTakeBack }: ActProps) {
  const { sequence, label, at, isUndone, subject } = line;
  const time = new Date(at);
  return (
    <li className={styles['act']} data-undone={isUndone}>
      <time className={styles['time']} dateTime={time.toISOString()}>
        {time.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}
      </time>
      <span className={styles['words']}>
        <span className={styles['label']}>{label}</span>
        {subject !== null && <span className={styles['subject']}>{subject}</span>}
      </span>
      {isUndone ? (
        <span className={styles['undone']}>Undone</span>
      ) : (
        <Button
          tone="quiet"
          aria-label={`${inMenu('Undo', label)}, ${time.toLocaleTimeString()}`}
          onClick={() => void onTakeBack(sequence)}
        >
          Undo
        </Button>
      )}
    </li>
  );
}

/** The lines by their day, in their order. */
function byDay(lines: readonly HistoryLine[]): readonly (readonly [string, HistoryLine[]])[] {
  const days = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    const day = fullDateWords(line.at);
    const acts = days.get(day);
    if (acts === undefined) days.set(day, [line]);
    else acts.push(line);
  }
  return [...days];
}

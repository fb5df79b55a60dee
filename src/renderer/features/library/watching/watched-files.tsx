/** Opens what comes into the watched folder, a few files at a time, and tells what they came to. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import type { FolderWatching, WatchedFile } from '../../../host/host.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { Outcome } from '../opening/opening-state.ts';
import { reportWords } from '../opening/opening-words.ts';
import type { Opening } from '../opening/use-open-file.ts';
import { isKnownNow, isWorthTelling } from './watched-outcomes.ts';

/** So many files are told of at once. */
const batchSize = 20;

/** What a file came to, and its id. */
type Done = { readonly id: string; readonly outcome: Outcome };

/** Nothing to be seen: what is opened is told by the library. */
export function WatchedFiles({
  watching,
  opening,
}: {
  readonly watching: FolderWatching;
  readonly opening: Opening;
}) {
  const announce = useAnnounce();
  const { host } = useSurroundings();
  const [done, setDone] = useState<readonly Done[]>([]);
  /** The files that are not opened again while the app runs, by their ids. */
  const handled = useRef(new Set<string>());
  const isBusy = useRef(false);
  const isWanted = useRef(false);
  const { state } = opening;
  const isFree = state.kind === 'idle' || state.kind === 'reported';

  async function settle(files: readonly Done[]): Promise<void> {
    const ids = files.map(({ id }) => id);
    if (ids.length > 0) await watching.settle(ids);
  }

  /** Opens the next files; answers whether there may be more. */
  async function openSome(): Promise<boolean> {
    const listed = await watching.files();
    const files = (listed.ok ? listed.value : []).filter(({ id }) => !handled.current.has(id));
    const batch = files.slice(0, batchSize);
    if (batch.length === 0) return false;
    const { outcomes, gaveWay } = await opening.takeQuietly(batch);
    const came = outcomes.flatMap((outcome, at) => doneOf(batch[at], outcome));
    const isGivenUp = !gaveWay && came.some(({ outcome }) => outcome.kind === 'cancelled');
    const finished = came.filter(({ outcome }) => !gaveWay || outcome.kind !== 'cancelled');
    // What the reader gave up waits with all the others until the app is started again.
    for (const { id } of isGivenUp ? files : finished) handled.current.add(id);
    await settle(finished.filter(({ outcome }) => isKnownNow(outcome)));
    const told = finished.filter(({ outcome }) => isWorthTelling(outcome));
    if (told.length > 0) setDone((before) => [...before, ...told]);
    return !gaveWay && !isGivenUp;
  }

  const openAll = useEffectEvent(async () => {
    isWanted.current = true;
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      while (isWanted.current) {
        isWanted.current = false;
        while (await openSome());
      }
    } catch (cause) {
      host.reportFault(`The watched folder: ${String(cause)}`, null);
    } finally {
      isBusy.current = false;
    }
  });
  const tell = useEffectEvent((files: readonly Done[]) => {
    const outcomes = files.map(({ outcome }) => outcome);
    announce(reportWords(outcomes, true));
    // A version that the reader did not decide on is offered no more once the report is closed.
    opening.tell(outcomes, () => void settle(files));
    setDone([]);
  });
  useEffect(() => watching.onChange(() => void openAll()), [watching]);
  useEffect(() => {
    if (isFree) void openAll();
  }, [isFree]);
  useEffect(() => {
    if (isFree && done.length > 0) tell(done);
  }, [isFree, done]);
  return null;
}

function doneOf(file: WatchedFile | undefined, outcome: Outcome): Done[] {
  return file === undefined ? [] : [{ id: file.id, outcome }];
}

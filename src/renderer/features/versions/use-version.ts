/** Compares another version with the one that is read, takes it, and takes that back. */
import { useEffect, useEffectEvent, useReducer } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { listHistory } from '../../storage/history.ts';
import { undoAct } from '../../storage/undo.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import {
  type Comparison,
  compareVersion,
  type OtherVersion,
  takeVersion,
} from './compare-version.ts';
import { type VersionState, versionFlow } from './version-flow.ts';
import { changeWords, reportWords } from './version-words.ts';

/** The state, and what the reader can do about it. */
export type Version = {
  readonly state: VersionState;
  readonly take: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
};

/** Begins to compare at once; `other` must stay the same value for as long as it is the same text. */
export function useVersion(documentId: string, other: OtherVersion | null): Version {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const [state, dispatch] = useReducer(versionFlow, { kind: 'comparing' });
  const fail = (cause: unknown) => {
    host.reportFault(String(cause), cause instanceof Error ? (cause.stack ?? null) : null);
    dispatch({ kind: 'failed', reason: String(cause) });
    announce('The texts could not be compared.');
  };
  const show = useEffectEvent((comparison: Comparison | null) => {
    dispatch({ kind: 'compared', comparison });
    if (comparison === null) return;
    announce(`${changeWords(comparison.changes)} ${reportWords(comparison.carried.marks)}`);
  });
  const failToShow = useEffectEvent(fail);
  useEffect(() => {
    let isWanted = true;
    const compared =
      other === null ? Promise.resolve(null) : compareVersion(store, documentId, other);
    compared.then(
      (comparison) => isWanted && show(comparison),
      (cause: unknown) => isWanted && failToShow(cause),
    );
    return () => {
      isWanted = false;
    };
  }, [store, documentId, other]);
  return {
    state,
    async take() {
      if (state.kind !== 'compared') return;
      dispatch({ kind: 'began' });
      try {
        await takeVersion(store, state.comparison);
        dispatch({ kind: 'took', act: await lastAct(store) });
        announce(`Taken. ${reportWords(state.comparison.carried.marks)}`);
      } catch (cause) {
        fail(cause);
      }
    },
    async takeBack() {
      if (state.kind !== 'taken' || state.act === null) return;
      const outcome = await undoAct(store, state.act);
      // By undo it may be taken back already.
      const isDone = outcome.kind !== 'conflict';
      const words = isDone
        ? 'Taken back: the document and its marks are as they were.'
        : 'It cannot be taken back any more: something of it was changed since.';
      dispatch(isDone ? { kind: 'took-back' } : { kind: 'stayed', refusal: words });
      announce(words);
    },
  };
}

async function lastAct(store: Store): Promise<number | null> {
  const [line] = await listHistory(store, 20);
  const isOurs = line?.label === 'New version' || line?.label === 'Return to version';
  return isOurs ? line.sequence : null;
}

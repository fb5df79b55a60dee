/** Reads and takes in copies, and knows where the reader is with one. */
import { useReducer } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { listHistory } from '../../storage/history.ts';
import { importCopy, previewImport } from '../../storage/transfer/import-copy.ts';
import type { Watch } from '../../storage/transfer/pace.ts';
import type { ImportWay } from '../../storage/transfer/plan-import.ts';
import { readCopy } from '../../storage/transfer/read-copy.ts';
import { type UndoOutcome, undoAct } from '../../storage/undo.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { type ImportState, importFlow } from './import-flow.ts';
import {
  changesNothing,
  faultWords,
  type ImportFault,
  outcomeOf,
  outcomeWords,
} from './transfer-words.ts';
import { useWatch } from './use-watch.ts';

/** The state of an import, and what the reader can do about it. */
export type Importing = {
  readonly state: ImportState;
  readonly choose: (file: File) => Promise<void>;
  readonly take: (way: ImportWay) => Promise<void>;
  readonly stop: () => void;
  /** Back to the start; the copy is forgotten. */
  readonly leave: () => void;
  /** Takes the import back. */
  readonly takeBack: () => Promise<void>;
};

/** Imports into the open store; `keepPresent` puts a snapshot of it into the vault first, where that can be. */
export function useImport(keepPresent: () => Promise<void>): Importing {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const [state, dispatch] = useReducer(importFlow, { kind: 'idle' });
  const { begin, stop } = useWatch((share) => dispatch({ kind: 'progressed', share }));
  const refuse = (name: string, fault: ImportFault) => {
    const { title, advice } = faultWords(name, fault);
    announce(fault.kind === 'cancelled' ? 'Stopped. Nothing was changed.' : `${title} ${advice}`);
    dispatch({ kind: 'refused', fault });
  };
  return {
    state,
    stop,
    leave: () => dispatch({ kind: 'left' }),
    async choose(file) {
      dispatch({ kind: 'chosen', name: file.name });
      const read = await readAndPreview(store, file, begin()).catch(unexpected(host.reportFault));
      if (!read.ok) refuse(file.name, read.error);
      else {
        dispatch({ kind: 'read', ...read.value });
        announce('The copy was read. Choose how to take it in.');
      }
    },
    async take(way) {
      if (state.kind !== 'choosing') return;
      const { copy, name } = state;
      dispatch({ kind: 'began', way });
      await keepPresent();
      const done = await importCopy(store, copy, way, begin()).catch(unexpected(host.reportFault));
      if (!done.ok) return refuse(name, done.error);
      const outcome = outcomeOf(done.value, way);
      const act = changesNothing(outcome) ? null : await lastImport(store);
      dispatch({ kind: 'imported', outcome, act });
      announce(`The copy was taken in: ${outcomeWords(outcome)}.`);
    },
    async takeBack() {
      if (state.kind !== 'done' || state.act === null) return;
      const outcome = await undoAct(store, state.act);
      const words = takenBackWords(outcome);
      dispatch(
        outcome.kind === 'done' ? { kind: 'took-back' } : { kind: 'stayed', refusal: words },
      );
      announce(words);
    },
  };
}

async function readAndPreview(store: Store, file: File, watch: Watch) {
  const half = (from: number) => (share: number) => watch.onProgress(from + share / 2);
  const { signal } = watch;
  const copy = await readCopy(file, { signal, onProgress: half(0) });
  if (!copy.ok) return copy;
  const preview = await previewImport(store, copy.value, { signal, onProgress: half(0.5) });
  return preview.ok
    ? { ok: true as const, value: { copy: copy.value, preview: preview.value } }
    : preview;
}

/** What nobody foresaw is a fault of the program: it is noted, and the reader is told that it failed. */
function unexpected(report: (message: string, stack: string | null) => void) {
  return (cause: unknown): { readonly ok: false; readonly error: ImportFault } => {
    const stack = cause instanceof Error ? (cause.stack ?? null) : null;
    report(`An import failed: ${String(cause)}`, stack);
    return { ok: false, error: { kind: 'failed', reason: String(cause) } };
  };
}

async function lastImport(store: Store): Promise<number | null> {
  const lines = await listHistory(store, 20);
  return lines.find(({ label }) => label === 'Import copy')?.sequence ?? null;
}

function takenBackWords(outcome: UndoOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return 'The import was taken back.';
    case 'nothing':
      return 'The import was taken back already.';
    case 'conflict':
      return 'The import cannot be taken back any more: something of it was changed since.';
  }
}

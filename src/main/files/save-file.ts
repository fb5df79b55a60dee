/** Saves one large file where the reader chose, piece by piece: it is there whole, or not at all. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Requests } from '#shared/ipc.ts';
import { failure, success } from '#shared/result.ts';
import type { SavingError } from '#shared/saved-file.ts';
import { syncFolder } from '../durable-file.ts';

type Piece = Requests['appendToSavedFile']['input'];
type Answer = Promise<Requests['appendToSavedFile']['output']>;

/** A file under way: its place is known here alone, the page has only the id. */
type Begun = {
  readonly id: string;
  readonly target: string;
  readonly temporary: string;
  readonly file: FileHandle;
  /** How many pieces came. */
  pieces: number;
};

/** What main does for the requests of saving; one file at a time. */
export type SavedFiles = {
  readonly begin: (suggestedName: string) => Promise<Requests['beginSavedFile']['output']>;
  readonly append: (piece: Piece) => Answer;
  readonly finish: (id: string) => Answer;
  readonly discard: (id: string) => Promise<Requests['discardSavedFile']['output']>;
  /** Removes what is under way, at once: the page or the app is going. */
  readonly giveUp: () => void;
};

/** Saves files for the page of `window`, which asks the reader where. */
export function savedFiles(window: BrowserWindow): SavedFiles {
  let begun: Begun | null = null;
  const takeBegun = (id: string): Begun | null => {
    const taken = begun?.id === id ? begun : null;
    if (taken !== null) begun = null;
    return taken;
  };
  return {
    async begin(suggestedName) {
      const target = await askForPlace(window, suggestedName);
      if (target === null) return success(null);
      const forgotten = begun;
      begun = null;
      if (forgotten !== null) await remove(forgotten);
      try {
        begun = await beginBeside(target);
        return success({ id: begun.id });
      } catch (cause) {
        return failure(savingError(cause));
      }
    },
    async append({ id, index, bytes }) {
      if (begun?.id !== id || begun.pieces !== index) return outOfTurn();
      begun.pieces += 1;
      try {
        await begun.file.writeFile(bytes);
        return success(null);
      } catch (cause) {
        return failure(savingError(cause));
      }
    },
    async finish(id) {
      const taken = takeBegun(id);
      if (taken === null) return outOfTurn();
      try {
        await taken.file.sync();
        await taken.file.close();
        await rename(taken.temporary, taken.target);
        await syncFolder(dirname(taken.target));
        return success(null);
      } catch (cause) {
        await remove(taken);
        return failure(savingError(cause));
      }
    },
    async discard(id) {
      const taken = takeBegun(id);
      if (taken !== null) await remove(taken);
      return success(null);
    },
    giveUp() {
      if (begun === null) return;
      rmSync(begun.temporary, { force: true });
      begun = null;
    },
  };
}

/** What is saved, by the extension of its name. */
const kinds: Readonly<Record<string, { readonly title: string; readonly name: string }>> = {
  plenum: { title: 'Save a copy of everything', name: 'Plenum copy' },
  svg: { title: 'Save the picture', name: 'SVG picture' },
  png: { title: 'Save the picture', name: 'PNG picture' },
  csv: { title: 'Save the quiz', name: 'CSV table' },
  json: { title: 'Save the quiz', name: 'JSON data' },
};

async function askForPlace(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const extension = extname(suggestedName).slice(1);
  const { title, name } = kinds[extension] ?? { title: 'Save', name: extension };
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggestedName,
    filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

async function beginBeside(target: string): Promise<Begun> {
  const id = randomUUID();
  const temporary = join(dirname(target), `.${basename(target)}.${id}.part`);
  return { id, target, temporary, file: await open(temporary, 'wx', 0o600), pieces: 0 };
}

/** Best effort: what cannot be removed is a hidden file beside the place, and harms nothing. */
async function remove({ file, temporary }: Begun): Promise<void> {
  await file.close().catch(() => undefined);
  await rm(temporary, { force: true }).catch(() => undefined);
}

function outOfTurn() {
  return failure({ kind: 'write-failed', reason: 'the file is not being saved' } as const);
}

function savingError(cause: unknown): SavingError {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC') {
    return { kind: 'disk-full' };
  }
  return { kind: 'write-failed', reason: cause instanceof Error ? cause.message : String(cause) };
}

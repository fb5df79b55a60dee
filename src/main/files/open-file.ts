/** Files that the reader chose, or gave with the command that starts the app; the page never names a path. */
import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Requests } from '#shared/ipc.ts';
import { largestOpenedFile, type OfferedFile, openableEndings } from '#shared/opened-file.ts';
import { failure, success } from '#shared/result.ts';

/** The files that were offered to the page, and those that wait to be. */
export type OfferedFiles = {
  /** Lets the reader choose files in `window`; none where none was chosen. */
  readonly choose: (window: BrowserWindow, isSeveral: boolean) => Promise<readonly OfferedFile[]>;
  /** Keeps the paths in a command, relative to `folder`, for the page; answers whether there are any. */
  readonly offer: (paths: readonly string[], folder: string) => Promise<boolean>;
  /** The files that wait; from now on they wait no more. */
  readonly take: () => readonly OfferedFile[];
  /** Reads a file that was offered; one that is too large is not read at all. */
  readonly read: (id: string) => Promise<Requests['readOfferedFile']['output']>;
};

/** Nothing is offered yet. */
export function offeredFiles(): OfferedFiles {
  const paths = new Map<string, string>();
  let waiting: OfferedFile[] = [];
  const offered = async (path: string): Promise<OfferedFile> => {
    const id = randomUUID();
    paths.set(id, path);
    // One that is gone or locked is told when it is read.
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    return { id, name: basename(path), size };
  };
  return {
    async choose(window, isSeveral) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: isSeveral ? 'Open files' : 'Open a file',
        filters: [
          { name: 'Documents', extensions: [...openableEndings] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: isSeveral ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return canceled ? [] : Promise.all(filePaths.map(offered));
    },
    async offer(given, folder) {
      const found = await Promise.all(
        given.map(async (path) => {
          const whole = resolve(folder, path);
          const isFile = await stat(whole).then(
            (kind) => kind.isFile(),
            () => false,
          );
          return isFile ? [await offered(whole)] : [];
        }),
      );
      waiting.push(...found.flat());
      return found.flat().length > 0;
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    async read(id) {
      const path = paths.get(id);
      if (path === undefined) {
        return failure({ kind: 'unreadable', name: 'The file', reason: 'it was not offered' });
      }
      return readChosenFile(path);
    },
  };
}

/** The arguments of a command that may be files: neither the program itself nor its switches. */
export function filesInCommand(argv: readonly string[], isPackaged: boolean): readonly string[] {
  return argv.slice(isPackaged ? 1 : 2).filter((argument) => !argument.startsWith('-'));
}

/** Reads a file of any name; one that is too large is not read at all. */
export async function readChosenFile(path: string): Promise<Requests['readOfferedFile']['output']> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > largestOpenedFile) return failure({ kind: 'too-large', name, size });
      return success({ name, bytes: new Uint8Array(await file.readFile()) });
    } finally {
      await file.close();
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure({ kind: 'unreadable', name, reason });
  }
}

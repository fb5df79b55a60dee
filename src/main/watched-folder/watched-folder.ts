/** Answers the page's requests about the watched folder; the reader chooses it here, by the system's own dialogs. */
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { failure, type Result, success } from '#shared/result.ts';
import type { WatchingError } from '#shared/watched-folder.ts';
import type { RequestAnswers } from '../answer-requests.ts';
import type { FolderWatch } from './folder-watch.ts';
import { type FolderScan, scanFolder } from './scan-folder.ts';

/** The requests that are about the watched folder. */
type WatchingAnswers = Pick<
  RequestAnswers,
  | 'chooseWatchedFolder'
  | 'stopWatching'
  | 'readWatchedFolder'
  | 'listWatchedFiles'
  | 'settleWatchedFiles'
>;

/** The answers over `watch`; `dialog` asks above `window`. */
export function answerWatching(
  watch: FolderWatch,
  profileFolder: string,
  dialog: Dialog,
  window: BrowserWindow,
): WatchingAnswers {
  return {
    chooseWatchedFolder: () =>
      orFailure(async () => {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: 'Which folder should be watched?',
          message: 'What comes into it is opened by itself.',
          buttonLabel: 'Watch this folder',
          properties: ['openDirectory'],
        });
        const [chosen] = filePaths;
        if (canceled || chosen === undefined) return null;
        const folder = await realpath(chosen);
        const scan = await scanFolder(folder, profileFolder);
        const isPresentWanted = await askForPresent(dialog, window, folder, scan);
        if (isPresentWanted === null) return null;
        await watch.begin(folder, isPresentWanted ? [] : scan.files);
        return watch.state();
      }),
    stopWatching: () =>
      orFailure(async () => {
        await watch.stop();
        return null;
      }),
    readWatchedFolder: async () => success(await watch.state()),
    listWatchedFiles: async () => success(await watch.offered()),
    settleWatchedFiles: ({ ids }) =>
      orFailure(async () => {
        await watch.settle(ids);
        return null;
      }),
  };
}

/** Whether the files that lie in the folder are wanted too; null where the reader turned back. */
async function askForPresent(
  dialog: Dialog,
  window: BrowserWindow,
  folder: string,
  { files, isCut }: FolderScan,
): Promise<boolean | null> {
  if (files.length === 0) return true;
  const count = files.length === 1 ? 'one file' : `${files.length} files`;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `There ${files.length === 1 ? 'is' : 'are'} ${count} in “${basename(folder)}” already.`,
    detail:
      'Files that can be opened are added to the library as they come; nothing in the folder is changed.' +
      (isCut ? ' There is more in it than is looked at.' : ''),
    buttons: [
      files.length === 1 ? 'Open it too' : 'Open them too',
      'Only what comes from now on',
      'Cancel',
    ],
    defaultId: 1,
    cancelId: 2,
    noLink: true,
  });
  return response === 2 ? null : response === 0;
}

async function orFailure<T>(work: () => Promise<T>): Promise<Result<T, WatchingError>> {
  try {
    return success(await work());
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure({ kind: 'unreadable', reason });
  }
}

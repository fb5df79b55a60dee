/** Answers the page's requests about the vault, one after the other, in the folder where it lies. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { failure, type Result, success } from '#shared/result.ts';
import { unfinishedEnding, type VaultFileError, vaultFolders } from '#shared/vault-files.ts';
import type { RequestAnswers } from '../answer-requests.ts';
import { vaultErrorOf } from './vault-error.ts';
import {
  appendVaultFile,
  listVaultFiles,
  measureVault,
  readVaultFile,
  removeVaultFile,
  writeVaultFile,
} from './vault-files.ts';
import { moveVaultTo, vaultFolderOf } from './vault-place.ts';

/** The requests that are about the vault's files. */
type VaultAnswers = Pick<
  RequestAnswers,
  | 'listVaultFiles'
  | 'readVaultFile'
  | 'appendVaultFile'
  | 'writeVaultFile'
  | 'removeVaultFile'
  | 'measureVault'
  | 'moveVault'
>;

/** The answers for the vault of the profile in `profileFolder`; `dialog` asks above `window`. */
export function answerVault(
  profileFolder: string,
  dialog: Dialog,
  window: BrowserWindow,
): VaultAnswers {
  let last: Promise<unknown> = Promise.resolve();
  let known: string | null = null;
  /** Runs `work` in the vault's folder, after everything that was asked before. */
  const inTurn = <T, E>(
    work: (root: string) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | VaultFileError>> => {
    const turn = last.then(async () => {
      try {
        known ??= await openFolder(profileFolder);
      } catch (cause) {
        const { reason } = vaultErrorOf(cause);
        return failure({ kind: 'unreachable', reason } as const);
      }
      return work(known);
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    listVaultFiles: ({ folder }) => inTurn((root) => listVaultFiles(root, folder)),
    readVaultFile: ({ from, length, ...file }) =>
      inTurn((root) => readVaultFile(root, file, from, length)),
    appendVaultFile: ({ bytes, expectedSize, ...file }) =>
      inTurn((root) => appendVaultFile(root, file, bytes, expectedSize)),
    writeVaultFile: ({ bytes, from, isLast, ...file }) =>
      inTurn((root) => writeVaultFile(root, file, { bytes, from, isLast })),
    removeVaultFile: (file) => inTurn((root) => removeVaultFile(root, file)),
    measureVault: () => inTurn(measureVault),
    async moveVault() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Where should the vault be?',
        message: 'Plenum puts a folder named “Plenum vault” there.',
        buttonLabel: 'Keep the vault here',
        properties: ['openDirectory', 'createDirectory'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return success('declined');
      return inTurn(async (root) => {
        const moved = await moveVaultTo(profileFolder, root, chosen);
        known = null;
        return moved;
      });
    },
  };
}

/** The vault's folder, without the files that a kill left unfinished. */
async function openFolder(profileFolder: string): Promise<string> {
  const root = await vaultFolderOf(profileFolder);
  for (const folder of vaultFolders) {
    const names = await readdir(join(root, folder)).catch(() => []);
    const unfinished = names.filter((name) => name.endsWith(unfinishedEnding));
    await Promise.all(unfinished.map((name) => rm(join(root, folder, name), { force: true })));
  }
  return root;
}

/** Saves a file inside Electron: main asks where, and gets the bytes in pieces. */
import type { Bridge } from '#shared/bridge.ts';
import { type Result, success } from '#shared/result.ts';
import { largestSavedPiece } from '#shared/saved-file.ts';
import type { SavingFault, SavingFile } from './host.ts';

/** Begins a file over the preload's `bridge`. */
export async function beginElectronFile(
  bridge: Bridge,
  suggestedName: string,
): Promise<Result<SavingFile | null, SavingFault>> {
  const begun = await bridge.request('beginSavedFile', { suggestedName });
  if (!begun.ok || begun.value === null) return begun.ok ? success(null) : begun;
  const { id } = begun.value;
  let index = 0;
  return success({
    async append(bytes) {
      for (let from = 0; from < bytes.length; from += largestSavedPiece) {
        const piece = bytes.slice(from, from + largestSavedPiece);
        const request = { id, index, bytes: piece };
        index += 1;
        const added = await bridge.request('appendToSavedFile', request);
        if (!added.ok) return added;
      }
      return success(null);
    },
    finish: () => bridge.request('finishSavedFile', { id }),
    discard: async () => void (await bridge.request('discardSavedFile', { id })),
  });
}

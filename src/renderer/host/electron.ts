/** The host inside Electron: every wish goes over the preload's bridge to main. */
import type { Bridge } from '#shared/bridge.ts';
import { success } from '#shared/result.ts';
import { chosenElectronFile } from './electron-files.ts';
import { beginElectronFile } from './electron-saving.ts';
import { createElectronVault } from './electron-vault.ts';
import { createElectronWatching } from './electron-watching.ts';
import type { Host } from './host.ts';

/** A host over the preload's `bridge`. */
export function createElectronHost(bridge: Bridge): Host {
  return {
    kind: 'electron',
    listBundledFiles: () => bridge.request('listBundledFiles', null),
    readBundledFile: (file) => bridge.request('readBundledFile', { file }),
    readSentinel: () => bridge.request('readSentinel', null),
    writeSentinel: (sentinel) => bridge.request('writeSentinel', sentinel),
    vault: success(createElectronVault(bridge)),
    moveVault: () => bridge.request('moveVault', null),
    setAsideDatabases: () => bridge.request('setAsideDatabases', null),
    beginSavingFile: (suggestedName) => beginElectronFile(bridge, suggestedName),
    async chooseFiles(isSeveral) {
      const chosen = await bridge.request('chooseFiles', { isSeveral });
      return chosen.ok
        ? success(chosen.value.map((file) => chosenElectronFile(bridge, file)))
        : chosen;
    },
    onFilesGiven(listener) {
      const take = async () => {
        const taken = await bridge.request('takeOfferedFiles', null);
        if (taken.ok && taken.value.length > 0) {
          listener(taken.value.map((file) => chosenElectronFile(bridge, file)));
        }
      };
      void take();
      return bridge.listen('filesOffered', () => void take());
    },
    watching: createElectronWatching(bridge),
    pictures: {
      ask: (address, others) => bridge.request('askForPictures', { address, others }),
      load: (address) => bridge.request('loadPicture', { address }),
    },
    openOutsideLink: (url) => bridge.request('openOutsideLink', { url }),
    reportFault: (message, stack) => void bridge.request('reportFault', { message, stack }),
    reportTheme: (theme, background) => void bridge.request('reportTheme', { theme, background }),
    reportUndo: (labels) => void bridge.request('reportUndo', labels),
    onMenuCommand: (listener) => bridge.listen('menuCommandChosen', listener),
  };
}

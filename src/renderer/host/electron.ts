/** The host inside Electron: every wish goes over the preload's bridge to main. */
import type { Bridge } from '#shared/ipc.ts';
import { success } from '#shared/result.ts';
import { beginElectronFile } from './electron-saving.ts';
import { createElectronVault } from './electron-vault.ts';
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
    openOutsideLink: (url) => bridge.request('openOutsideLink', { url }),
    reportFault: (message, stack) => void bridge.request('reportFault', { message, stack }),
    reportTheme: (theme, background) => void bridge.request('reportTheme', { theme, background }),
    reportUndo: (labels) => void bridge.request('reportUndo', labels),
    onMenuCommand: (listener) => bridge.listen('menuCommandChosen', listener),
  };
}

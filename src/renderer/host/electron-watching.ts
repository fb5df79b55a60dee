/** The watched folder of the Electron host: main watches, the page opens what it is told of. */
import type { Bridge } from '#shared/bridge.ts';
import { success } from '#shared/result.ts';
import { chosenElectronFile } from './electron-files.ts';
import type { FolderWatching } from './host.ts';

/** The watched folder over the preload's `bridge`. */
export function createElectronWatching(bridge: Bridge): FolderWatching {
  return {
    state: () => bridge.request('readWatchedFolder', null),
    choose: () => bridge.request('chooseWatchedFolder', null),
    stop: () => bridge.request('stopWatching', null),
    async files() {
      const listed = await bridge.request('listWatchedFiles', null);
      if (!listed.ok) return listed;
      return success(
        listed.value.map((file) => ({ ...chosenElectronFile(bridge, file), id: file.id })),
      );
    },
    settle: (ids) => bridge.request('settleWatchedFiles', { ids }),
    onChange: (listener) => bridge.listen('watchedFolderChanged', listener),
  };
}

/** Files that main offers to the page, each read by its id when it is asked for. */
import type { Bridge } from '#shared/bridge.ts';
import type { OfferedFile } from '#shared/opened-file.ts';
import type { ChosenFile } from './host.ts';

/** The file as the page opens it. */
export function chosenElectronFile(bridge: Bridge, { id, name, size }: OfferedFile): ChosenFile {
  return { name, size, mediaType: null, read: () => bridge.request('readOfferedFile', { id }) };
}

/** Shows an outside address to the reader, and opens it only if the reader agrees. */
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Requests } from '#shared/ipc.ts';
import { isOpenableScheme } from '#shared/outside-address.ts';
import { failure, success } from '#shared/result.ts';
import { parsedAddress } from '../app-origin.ts';

/** Asks in `window` whether to open `address` outside; never opens another scheme than is allowed. */
export async function offerOutsideLink(
  window: BrowserWindow,
  address: string,
): Promise<Requests['openOutsideLink']['output']> {
  const url = parsedAddress(address);
  if (url === null || !isOpenableScheme(url.protocol)) {
    return failure({ kind: 'unsupported-scheme', scheme: url?.protocol ?? 'none' });
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside Plenum?',
    detail: url.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return success('declined');
  await shell.openExternal(url.href);
  return success('opened');
}

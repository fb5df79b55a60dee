/** The default session of the stand-in. Without a handler everything is granted, as in Electron. */
import { EventEmitter } from 'node:events';
import type { Wire } from './wire.ts';

type PermissionRequest = (
  contents: null,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void;
type RequestFilter = (
  details: { readonly url: string },
  answer: (decision: { readonly cancel: boolean }) => void,
) => void;

/** A session whose handlers the driver asks before it lets Chromium do anything. */
export function createSession(wire: Wire) {
  const events = new EventEmitter();
  let request: PermissionRequest = (_contents, _permission, answer) => answer(true);
  let check: (contents: null, permission: string) => boolean = () => true;
  let device: () => boolean = () => true;
  let filter: RequestFilter = (_details, answer) => answer({ cancel: false });
  wire.answer('permission', async (permission: string) => ({
    requested: await new Promise<boolean>((answer) => request(null, permission, answer)),
    checked: check(null, permission),
    device: device(),
  }));
  wire.answer(
    'mayRequest',
    (url: string) =>
      new Promise<boolean>((answer) => filter({ url }, ({ cancel }) => answer(!cancel))),
  );
  wire.answer('download', () => {
    let isPrevented = false;
    events.emit('will-download', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    return !isPrevented;
  });
  return Object.assign(events, {
    setPermissionRequestHandler: (handler: PermissionRequest) => {
      request = handler;
    },
    setPermissionCheckHandler: (handler: typeof check) => {
      check = handler;
    },
    setDevicePermissionHandler: (handler: typeof device) => {
      device = handler;
    },
    webRequest: {
      onBeforeRequest: (handler: RequestFilter) => {
        filter = handler;
      },
    },
  });
}

/** Closes what a page could ask of Electron: permissions, navigation, windows, downloads, the network. */
import type { App, Session, WebContents } from 'electron';
import { isOwnAddress, parsedAddress } from '../app-origin.ts';
import type { FaultLog } from '../fault-log.ts';

/** Denies every permission, device and download, and every request that leaves the app's origin. */
export function guardSession(session: Session, log: FaultLog): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAllowedRequest(details.url);
    if (cancel) log('session', `A request was stopped: ${details.url.slice(0, 200)}`);
    answer({ cancel });
  });
}

/** Holds every page of the app, whichever way it came to be, to the one address it was made for. */
export function guardPages(app: App, log: FaultLog): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, log));
}

function guardPage(contents: WebContents, log: FaultLog): void {
  const stay = (event: { url: string; preventDefault: () => void }) => {
    if (isSamePage(event.url, contents.getURL())) return;
    event.preventDefault();
    log('navigation', `A navigation was stopped: ${event.url.slice(0, 200)}`);
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log('navigation', `A new window was stopped: ${url.slice(0, 200)}`);
    return { action: 'deny' };
  });
}

/** A reload, or another place of the same page. */
function isSamePage(next: string, current: string): boolean {
  return isOwnAddress(next) && withoutHash(next) === withoutHash(current);
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}

function isAllowedRequest(address: string): boolean {
  const scheme = parsedAddress(address)?.protocol;
  if (scheme === 'data:' || scheme === 'blob:' || scheme === 'devtools:') return true;
  if (isOwnAddress(address)) return true;
  return import.meta.env.DEV && /^ws:\/\/localhost[:/]/.test(address);
}

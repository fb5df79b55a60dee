/** Joins a page of Chromium to the stand-in's main process: its scheme, its bridge, its guards. */
import type { BrowserContext, Frame, Page, Route } from '@playwright/test';
import type { ServedResponse } from '../electron/protocol.ts';
import { ignoreCut, type Wire } from '../electron/wire.ts';
import { bindingName, preloadScript, receiverName } from './preload-script.ts';

/** What main asked its window to show. */
export type PageLoad = {
  readonly url: string;
  readonly preload: string;
  readonly width: number;
  readonly height: number;
};

/** Permissions that Chromium can be told to grant, and their names in Electron. */
const grantable = { geolocation: 'geolocation', notifications: 'notifications', camera: 'media' };

/** Loads main's page, with everything that happens in it put to main first. */
export async function connectPage(
  wire: Wire,
  page: Page,
  context: BrowserContext,
  load: PageLoad,
): Promise<void> {
  await page.setViewportSize({ width: load.width, height: load.height });
  await exposeBridge(wire, page, load.preload);
  await grantWhatMainGrants(wire, context);
  await page.route('**/*', (route) => answerRoute(wire, route).catch(ignoreCut));
  page.on('popup', (popup) => void closeRefusedPopup(wire, popup).catch(ignoreCut));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) void wire.ask('navigated', toApp(frame.url())).catch(() => {});
  });
  page.on('crash', () => void wire.ask('pageGone', 'crashed').catch(() => {}));
  page.on('close', () => void wire.ask('windowClosed').catch(() => undefined));
  wire.answer('reload', () => void page.reload());
  wire.answer('send', ({ channel, payload }: { channel: string; payload: unknown }) =>
    page.evaluate(
      ([receiver, name, value]) => {
        const receive: unknown = Reflect.get(window, receiver);
        if (typeof receive === 'function') receive(name, value);
      },
      [receiverName, channel, payload] as const,
    ),
  );
  await page.goto(toBrowser(load.url));
}

async function closeRefusedPopup(wire: Wire, popup: Page): Promise<void> {
  const mayOpen = await wire.ask<boolean>('mayOpenWindow', toApp(popup.url()));
  if (!mayOpen) await popup.close();
}

async function exposeBridge(wire: Wire, page: Page, preload: string): Promise<void> {
  await page.exposeBinding(bindingName, ({ frame }, channel: string, payload: unknown) =>
    wire.ask('invoke', { channel, payload, frame: frameFacts(frame) }),
  );
  await page.addInitScript({ content: preloadScript(preload) });
}

function frameFacts(frame: Frame) {
  return { url: toApp(frame.url()), isTop: frame.parentFrame() === null };
}

async function grantWhatMainGrants(wire: Wire, context: BrowserContext): Promise<void> {
  for (const [name, electronName] of Object.entries(grantable)) {
    const { requested } = await wire.ask<{ requested: boolean }>('permission', electronName);
    if (requested) await context.grantPermissions([name]);
  }
}

async function answerRoute(wire: Wire, route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if (request.isNavigationRequest() && !(await mayNavigate(wire, request.frame(), url))) {
    await route.abort('aborted');
    return;
  }
  if (!(await wire.ask<boolean>('mayRequest', url))) {
    await route.abort('blockedbyclient');
    return;
  }
  if (!url.startsWith('plenum:')) {
    await route.continue();
    return;
  }
  const { status, headers, body } = await wire.ask<ServedResponse>('serve', {
    url,
    method: request.method(),
  });
  await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
}

async function mayNavigate(wire: Wire, frame: Frame, url: string): Promise<boolean> {
  if (frame.url() === 'about:blank' && frame.parentFrame() === null) return true;
  const event = frame.parentFrame() === null ? 'will-navigate' : 'will-frame-navigate';
  return wire.ask<boolean>('mayNavigate', { event, url });
}

/** `plenum://app/x` as Chromium can have it: a secure context of its own. */
function toBrowser(url: string): string {
  return url.replace(/^plenum:\/\/([a-z]+)\//, 'http://$1.plenum.localhost/');
}

function toApp(url: string): string {
  return url.replace(/^http:\/\/([a-z]+)\.plenum\.localhost\//, 'plenum://$1/');
}

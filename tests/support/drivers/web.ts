/** Runs the web host: its own build, served on loopback, in a real Chromium. */
import { join } from 'node:path';
import { serveWeb } from '../../../scripts/serve-web.mjs';
import { killChromium, openChromium } from './chromium.ts';
import { fileChoice } from './file-choice.ts';
import type { LaunchOptions, RunningApp, ShownDialog } from './running-app.ts';

/** The web host with what only it can do. */
export type WebApp = RunningApp & {
  /** Ends the server, as when the machine is offline. */
  readonly stopServer: () => Promise<void>;
};

/** Starts the server on `port` and opens its page; the same port is the same origin again. */
export async function launchWeb(options: LaunchOptions, port: number): Promise<WebApp> {
  const server = await serveWeb({ port, root: join(options.appFolder, 'out', 'web') });
  const folder = join(options.profile, 'Chromium');
  const context = await openChromium(folder);
  const page = context.pages()[0] ?? (await context.newPage());
  const dialogs: ShownDialog[] = [];
  const openedOutside: string[] = [];
  let button = 1;
  page.on('dialog', (dialog) => {
    dialogs.push({ message: dialog.message(), detail: dialog.message() });
    void (button === 0 ? dialog.accept() : dialog.dismiss());
  });
  page.on('popup', (popup) => {
    openedOutside.push(popup.url());
    void popup.close();
  });
  const chooseOnPage = fileChoice(page);
  await page.goto(server.url);
  return {
    page,
    origin: new URL(server.url).origin,
    databaseFolder: join(folder, 'Default', 'IndexedDB'),
    pressMenuItem: async () => {
      throw new Error('The web host has no native menu');
    },
    answerDialogs: async (next) => {
      button = next;
    },
    shownDialogs: async () => dialogs,
    openedOutside: async () => openedOutside,
    async saveAt(path, act) {
      // No test can answer the browser's own picker: what is saved without one is a download.
      await page.evaluate((isDeclined) => {
        const decline = () => Promise.reject(new DOMException('none was chosen', 'AbortError'));
        Reflect.set(window, 'showSaveFilePicker', isDeclined ? decline : undefined);
      }, path === null);
      const download = path === null ? null : page.waitForEvent('download');
      await act();
      if (path !== null) await (await download)?.saveAs(path);
    },
    async openFrom(path, act) {
      const chooser = await chooseOnPage(act);
      if (path !== null) await chooser.setFiles([path].flat());
    },
    chooseOnPage,
    stopServer: () => server.close(),
    async close() {
      await context.close();
      await server.close();
    },
    async kill() {
      await killChromium(context, folder);
      await server.close();
    },
  };
}

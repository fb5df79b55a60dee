/** The one window: sandboxed, isolated, where the reader left it. */
import { join } from 'node:path';
import { BrowserWindow, dialog, screen } from 'electron';
import { pageAddress } from '../app-origin.ts';
import type { FaultLog } from '../fault-log.ts';
import { keepWindowState, readWindowState, type WindowState } from './window-state.ts';

/** What the window looks like before its page says so itself. */
export type Appearance = Pick<WindowState, 'background' | 'theme'>;

/** The window with what main changes about it. */
export type AppWindow = {
  readonly window: BrowserWindow;
  readonly appearance: () => Appearance;
  readonly setAppearance: (appearance: Appearance) => void;
};

const firstAppearance: Appearance = { background: '#f4efe6', theme: 'system' };
const settleDelay = 400;

/** Opens the window over the profile in `profileFolder`. */
export function openWindow(profileFolder: string, log: FaultLog): AppWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const kept = readWindowState(profileFolder, displays);
  let appearance: Appearance = kept ?? firstAppearance;
  const window = new BrowserWindow({
    ...(kept?.bounds ?? { width: 1280, height: 860 }),
    minWidth: 420,
    minHeight: 420,
    show: false,
    title: 'Plenum',
    backgroundColor: appearance.background,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere Chromium fetches its dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (kept?.isMaximized === true) window.maximize();
  if (kept?.isFullScreen === true) window.setFullScreen(true);
  keepStateOf(window, profileFolder, () => appearance, log);
  offerReload(window, log);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageAddress);
  return {
    window,
    appearance: () => appearance,
    setAppearance(next) {
      appearance = next;
      window.setBackgroundColor(next.background);
      keepNow(window, profileFolder, next, log);
    },
  };
}

/** Brings the window to the front. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function keepStateOf(
  window: BrowserWindow,
  folder: string,
  appearance: () => Appearance,
  log: FaultLog,
): void {
  let timer: NodeJS.Timeout | undefined;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => keepNow(window, folder, appearance(), log), settleDelay);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', () => {
    clearTimeout(timer);
    keepNow(window, folder, appearance(), log);
  });
}

function keepNow(
  window: BrowserWindow,
  folder: string,
  { background, theme }: Appearance,
  log: FaultLog,
): void {
  if (window.isDestroyed()) return;
  const state = {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
    background,
    theme,
  };
  try {
    keepWindowState(folder, state);
  } catch (cause) {
    log('window-state', String(cause));
  }
}

/** A page that stopped by itself is not left blank: the reader is told, and may load it again. */
function offerReload(window: BrowserWindow, log: FaultLog): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log('window', `The page stopped: ${reason}`);
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The page stopped.',
      detail: 'What you did before is kept. Plenum can show the page again.',
      buttons: ['Show it again', 'Close'],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) window.webContents.reload();
    else window.close();
  });
}

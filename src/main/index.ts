/** Starts the app: one process, one guarded session, one window over one profile. */
import { join, resolve } from 'node:path';
import { app, dialog, ipcMain, nativeTheme, protocol, session } from 'electron';
import { listBundledDocuments, readBundledFile } from '#shared/bundled-library.ts';
import { success } from '#shared/result.ts';
import { answerRequests } from './answer-requests.ts';
import { appScheme } from './app-origin.ts';
import { appSchemePrivileges, serveFolder } from './app-protocol.ts';
import { openBundledFolder } from './bundled-library.ts';
import { type FaultLog, openFaultLog } from './fault-log.ts';
import { type MenuState, showMenu } from './menu.ts';
import { offerOutsideLink } from './outside-link.ts';
import { claimProfile, inspectProfile, type ProfileVersion } from './profile.ts';
import { savedFiles } from './save-file.ts';
import { readSentinel, writeSentinel } from './sentinel.ts';
import { guardPages, guardSession } from './session-guards.ts';
import { askToSetAside, setAsideAsAsked } from './set-aside.ts';
import { answerVault } from './vault.ts';
import { type AppWindow, openWindow, showWindow } from './window.ts';

chooseProfileFolder();
const profileFolder = app.getPath('userData');
const log = openFaultLog(join(profileFolder, 'logs'));
process.on('uncaughtExceptionMonitor', ({ message, stack }) => log('main', message, stack ?? null));

app.enableSandbox();
protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
guardPages(app, log);
let opened: AppWindow | null = null;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => opened !== null && showWindow(opened.window));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}

function chooseProfileFolder(): void {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  if (given !== '') app.setPath('userData', resolve(given));
  else if (import.meta.env.DEV) app.setPath('userData', `${app.getPath('userData')} Development`);
}

async function start(): Promise<void> {
  const current = {
    app: app.getVersion(),
    electron: Number.parseInt(process.versions['electron'] ?? '0', 10),
  };
  if (!(await mayOpenProfile(current))) {
    app.exit(1);
    return;
  }
  await claimProfile(profileFolder, current);
  await putDatabasesAside();
  guardSession(session.defaultSession, log);
  protocol.handle(appScheme, serveFolder(join(import.meta.dirname, '../renderer')));
  const page = openWindow(profileFolder, log);
  opened = page;
  page.window.on('closed', () => {
    opened = null;
  });
  answerPage(page, log);
}

async function putDatabasesAside(): Promise<void> {
  try {
    const name = await setAsideAsAsked(profileFolder, app.getPath('sessionData'), new Date());
    if (name !== null) log('profile', `The databases were put aside as ${name}`);
  } catch (cause) {
    log('profile', `The databases could not be put aside: ${String(cause)}`);
  }
}

/** Notes the wish and starts the app again: the databases are renamed while no page holds them. */
async function setAsideAndRestart() {
  const asked = await askToSetAside(profileFolder, new Date());
  if (asked.ok) {
    app.relaunch();
    app.quit();
  }
  return asked;
}

async function mayOpenProfile(current: ProfileVersion): Promise<boolean> {
  const state = await inspectProfile(profileFolder, current);
  if (state.kind === 'unreadable') log('profile', `profile.json is not readable: ${state.reason}`);
  if (state.kind !== 'newer') return true;
  const { lastUsedBy } = state;
  await dialog.showMessageBox({
    type: 'error',
    message: 'A newer Plenum was the last to use your study data.',
    detail:
      `Version ${lastUsedBy.app} (engine ${lastUsedBy.electron}) used it; this is version ` +
      `${current.app} (engine ${current.electron}), which could damage it. Nothing was opened ` +
      'or changed. Start the newer version instead.',
    buttons: ['Quit'],
  });
  return false;
}

/** Shows the theme and the menu; the answer changes what they tell. */
function showState(page: AppWindow): (change: Partial<MenuState>) => void {
  let state: MenuState = { theme: page.appearance().theme, undo: null, redo: null };
  const show = (change: Partial<MenuState>) => {
    state = { ...state, ...change };
    const { theme } = state;
    nativeTheme.themeSource = theme === 'paper' || theme === 'sepia' ? 'light' : theme;
    showMenu(state, (command) => page.window.webContents.send('menuCommandChosen', command));
  };
  show({});
  return show;
}

function answerPage(page: AppWindow, faults: FaultLog): void {
  const show = showState(page);
  const library = openBundledFolder(join(app.getAppPath(), 'resources', 'library'));
  const saved = savedFiles(page.window);
  app.on('before-quit', saved.giveUp);
  page.window.on('closed', saved.giveUp);
  answerRequests(
    ipcMain,
    {
      listBundledFiles: () => listBundledDocuments(library),
      readBundledFile: ({ file }) => readBundledFile(library, file),
      readSentinel: () => readSentinel(profileFolder),
      writeSentinel: (sentinel) => writeSentinel(profileFolder, sentinel),
      ...answerVault(profileFolder, dialog, page.window),
      setAsideDatabases: setAsideAndRestart,
      beginSavedFile: ({ suggestedName }) => saved.begin(suggestedName),
      appendToSavedFile: (piece) => saved.append(piece),
      finishSavedFile: ({ id }) => saved.finish(id),
      discardSavedFile: ({ id }) => saved.discard(id),
      openOutsideLink: ({ url }) => offerOutsideLink(page.window, url),
      reportFault({ message, stack }) {
        faults('page', message, stack);
        return success(null);
      },
      reportTheme({ theme, background }) {
        page.setAppearance({ theme, background });
        show({ theme });
        return success(null);
      },
      reportUndo(labels) {
        show(labels);
        return success(null);
      },
    },
    faults,
  );
}

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
import { filesInCommand, offeredFiles } from './files/open-file.ts';
import { savedFiles } from './files/save-file.ts';
import { answerPictures } from './pictures/remote-pictures.ts';
import { claimProfile, inspectProfile, type ProfileVersion } from './profile/profile.ts';
import { readSentinel, writeSentinel } from './profile/sentinel.ts';
import { askToSetAside, setAsideAsAsked } from './profile/set-aside.ts';
import { answerVault } from './vault/vault.ts';
import { FolderWatch } from './watched-folder/folder-watch.ts';
import { answerWatching } from './watched-folder/watched-folder.ts';
import { type MenuState, showMenu } from './window/menu.ts';
import { offerOutsideLink } from './window/outside-link.ts';
import { guardPages, guardSession } from './window/session-guards.ts';
import { type AppWindow, openWindow, showWindow } from './window/window.ts';

chooseProfileFolder();
const profileFolder = app.getPath('userData');
const log = openFaultLog(join(profileFolder, 'logs'));
process.on('uncaughtExceptionMonitor', ({ message, stack }) => log('main', message, stack ?? null));

app.enableSandbox();
protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
guardPages(app, log);
let opened: AppWindow | null = null;
const given = offeredFiles();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    if (opened !== null) showWindow(opened.window);
    void offerFiles(filesInCommand(argv, app.isPackaged), folder);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void offerFiles([path], process.cwd());
  });
  void offerFiles(filesInCommand(process.argv, app.isPackaged), process.cwd());
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}

/** The page takes them when it is there; one that is there already is told. */
async function offerFiles(paths: readonly string[], folder: string): Promise<void> {
  if (await given.offer(paths, folder)) opened?.window.webContents.send('filesOffered', null);
}

function chooseProfileFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', resolve(folder));
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
  const tellOfFolder = () => page.window.webContents.send('watchedFolderChanged', null);
  const watch = new FolderWatch(profileFolder, tellOfFolder, faults);
  page.window.on('closed', () => watch.close());
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
      chooseFiles: async ({ isSeveral }) => success(await given.choose(page.window, isSeveral)),
      takeOfferedFiles: () => success(given.take()),
      readOfferedFile: ({ id }) => (watch.holds(id) ? watch.read(id) : given.read(id)),
      ...answerWatching(watch, profileFolder, dialog, page.window),
      ...answerPictures(dialog, page.window),
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

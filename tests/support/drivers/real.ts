/** Runs the app in a real Electron. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { fileChoice } from './file-choice.ts';
import type { LaunchOptions, RunningApp, ShownDialog } from './running-app.ts';

type Recorded = {
  dialogs: ShownDialog[];
  outside: string[];
  button: number;
  savePath: string | null;
  openPaths: readonly string[];
};

/** A real Electron with its application handle. */
export type RealApp = RunningApp & { readonly electron: ElectronApplication };

/** Starts the runtime at `executablePath`; one without a default app brings ours in its resources. */
export async function launchReal(options: LaunchOptions, executablePath: string): Promise<RealApp> {
  const resources = join(dirname(executablePath), 'resources');
  const hasApp = existsSync(join(resources, 'app', 'package.json'));
  const electron = await _electron.launch({
    executablePath,
    args: [
      ...(hasApp ? [] : [options.appFolder]),
      `--user-data-dir=${options.profile}`,
      ...(process.env['PLENUM_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []),
    ],
  });
  await lasting(() => recordSurroundings(electron));
  const page = await electron.firstWindow();
  const chooseOnPage = fileChoice(page);
  await page.waitForLoadState('load');
  return {
    page,
    electron,
    origin: 'plenum://app',
    databaseFolder: join(options.profile, 'IndexedDB'),
    pressMenuItem: (id) =>
      electron.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (item === null || item === undefined) throw new Error(`No menu item ${wanted}`);
        item.click();
      }, id),
    answerDialogs: (button) =>
      lasting(() =>
        electron.evaluate((_modules, next) => {
          (globalThis as unknown as { recorded: Recorded }).recorded.button = next;
        }, button),
      ),
    shownDialogs: async () => (await recorded(electron)).dialogs,
    async saveAt(path, act) {
      await lasting(() =>
        electron.evaluate((_modules, chosen) => {
          (globalThis as unknown as { recorded: Recorded }).recorded.savePath = chosen;
        }, path),
      );
      await act();
    },
    async openFrom(path, act) {
      const chosenPaths = path === null ? [] : [path].flat();
      await lasting(() =>
        electron.evaluate((_modules, chosen) => {
          (globalThis as unknown as { recorded: Recorded }).recorded.openPaths = chosen;
        }, chosenPaths),
      );
      await act();
    },
    chooseOnPage,
    openedOutside: async () => (await recorded(electron)).outside,
    close: () => electron.close(),
    async kill() {
      const child = electron.process();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Dialogs and outside addresses are recorded instead of shown; main's own calls stay as they are. */
async function recordSurroundings(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog, shell }) => {
    const kept: Recorded = { dialogs: [], outside: [], button: 1, savePath: null, openPaths: [] };
    Object.assign(globalThis, { recorded: kept });
    Object.assign(dialog, {
      showMessageBox: async (...given: unknown[]) => {
        const { message, detail } = given.at(-1) as ShownDialog;
        kept.dialogs.push({ message, detail });
        return { response: kept.button, checkboxChecked: false };
      },
    });
    Object.assign(dialog, {
      showSaveDialog: async () => ({
        canceled: kept.savePath === null,
        filePath: kept.savePath ?? '',
      }),
    });
    Object.assign(dialog, {
      showOpenDialog: async () => ({
        canceled: kept.openPaths.length === 0,
        filePaths: kept.openPaths,
      }),
    });
    Object.assign(shell, {
      openExternal: async (url: string) => {
        kept.outside.push(url);
      },
    });
  });
}

function recorded(electron: ElectronApplication): Promise<Recorded> {
  return lasting(() =>
    electron.evaluate(() => (globalThis as unknown as { recorded: Recorded }).recorded),
  );
}

/**
 * Asks main again where its inspector lost the answer: it holds the promise of an answer weakly, and main
 * may collect it before it is told. What is asked may be done twice.
 */
async function lasting<T>(ask: () => Promise<T>): Promise<T> {
  for (let times = 0; times < 20; times += 1) {
    try {
      return await ask();
    } catch (cause) {
      if (!(cause instanceof Error && cause.message.includes('was garbage collected'))) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return ask();
}

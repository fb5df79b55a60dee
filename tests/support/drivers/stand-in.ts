/** Runs the built main process in Node, with its window as a page of a real Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Wire } from '../electron/wire.ts';
import { killChromium, openChromium } from './chromium.ts';
import { fileChoice } from './file-choice.ts';
import type { LaunchOptions, RunningApp, ShownDialog } from './running-app.ts';
import { connectPage, type PageLoad } from './stand-in-page.ts';

/** The stand-in's own facts, beside what every driver has. */
export type StandInApp = RunningApp & {
  /** Asks the stand-in's main process: `facts`, `menu`, `permission`, … */
  readonly ask: <T>(name: string, payload?: unknown) => Promise<T>;
  /** Every later folder dialog is answered with this folder; null closes it. */
  readonly chooseFolder: (path: string | null) => void;
  /** Resolves once main asked to be started again and ended. */
  readonly restarting: Promise<void>;
};

/** How the main process ended without ever showing a page. */
export type RefusedStart = {
  readonly code: number | null;
  readonly dialogs: readonly ShownDialog[];
};

const register = new URL('../electron/register.mjs', import.meta.url).href;

/** Starts the app and waits for its page. */
export async function launchStandIn(
  options: LaunchOptions,
  environment: NodeJS.ProcessEnv = {},
): Promise<StandInApp> {
  const chromiumFolder = join(options.profile, 'Chromium');
  const context = await openChromium(chromiumFolder);
  const page = context.pages()[0] ?? (await context.newPage());
  const chooseOnPage = fileChoice(page);
  const main = startMain(options, environment);
  const { wire, dialogs, openedOutside } = main;
  let dialogButton = 1;
  wire.answer('showMessageBox', (shown: ShownDialog) => {
    dialogs.push({ message: shown.message, detail: shown.detail });
    return { response: dialogButton };
  });
  let chosen: readonly string[] = [];
  wire.answer('showOpenDialog', () => ({ canceled: chosen.length === 0, filePaths: chosen }));
  const restarting = new Promise<void>((resolve) => {
    wire.answer('relaunch', () => void ended(main.process).then(resolve));
  });
  let savePath: string | null = null;
  wire.answer('showSaveDialog', () => ({ canceled: savePath === null, filePath: savePath ?? '' }));
  const loaded = waitForLoad(wire, page, context);
  wire.answer('ready', () => undefined);
  await Promise.race([loaded, main.failed]);
  return {
    page,
    origin: 'http://app.plenum.localhost',
    databaseFolder: join(chromiumFolder, 'Default', 'IndexedDB'),
    pressMenuItem: (id) => wire.ask('pressMenuItem', id),
    answerDialogs: async (button) => {
      dialogButton = button;
    },
    shownDialogs: async () => dialogs,
    openedOutside: async () => openedOutside,
    async saveAt(path, act) {
      savePath = path;
      await act();
    },
    async openFrom(path, act) {
      chosen = path === null ? [] : [path].flat();
      await act();
    },
    chooseOnPage,
    ask: (name, payload) => wire.ask(name, payload),
    chooseFolder: (path) => {
      chosen = path === null ? [] : [path];
    },
    restarting,
    async close() {
      await context.close();
      if (main.process.exitCode === null) await wire.ask('quit').catch(() => undefined);
      await ended(main.process);
    },
    async kill() {
      wire.cut();
      main.process.kill('SIGKILL');
      await killChromium(context, chromiumFolder);
      await ended(main.process);
    },
  };
}

/** Starts main where it is expected to refuse: the answer is how it ended and what it said. */
export async function launchRefused(
  options: LaunchOptions,
  environment: NodeJS.ProcessEnv = {},
): Promise<RefusedStart> {
  const main = startMain(options, environment);
  main.wire.answer('ready', () => undefined);
  main.wire.answer('showMessageBox', (shown: ShownDialog) => {
    main.dialogs.push({ message: shown.message, detail: shown.detail });
    return { response: 0 };
  });
  main.wire.answer('load', () => {
    main.process.kill('SIGKILL');
    throw new Error('A page was loaded although the start should have been refused');
  });
  await ended(main.process);
  return { code: main.process.exitCode, dialogs: main.dialogs };
}

function startMain(options: LaunchOptions, environment: NodeJS.ProcessEnv = {}) {
  const script = join(options.appFolder, 'out', 'main', 'index.js');
  const child = spawn(
    process.execPath,
    ['--import', register, script, `--user-data-dir=${options.profile}`, ...(options.files ?? [])],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, STAND_IN_APP: options.appFolder, ...environment },
    },
  );
  const wire = new Wire(child);
  const openedOutside: string[] = [];
  wire.answer('openExternal', (url: string) => void openedOutside.push(url));
  const failed = once(child, 'exit').then(([code]) => {
    wire.cut();
    throw new Error(`The main process ended with ${code} before its page was shown`);
  });
  failed.catch(() => undefined);
  const dialogs: ShownDialog[] = [];
  return { process: child, wire, failed, dialogs, openedOutside };
}

function waitForLoad(wire: Wire, page: Page, context: BrowserContext): Promise<void> {
  return new Promise((resolve, reject) => {
    wire.answer('load', async (load: PageLoad) => {
      try {
        await connectPage(wire, page, context, load);
        resolve();
      } catch (cause) {
        reject(cause);
      }
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

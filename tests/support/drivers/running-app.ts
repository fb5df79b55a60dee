/** A running Plenum as the end-to-end tests drive it, whichever surroundings it runs in. */
import type { Page } from '@playwright/test';
import type { FileChoice } from './file-choice.ts';

/** The surroundings: Electron's stand-in, the web host, or a real Electron. */
export type DriverName = 'stand-in' | 'web' | 'real';

/** How to start the app. */
export type LaunchOptions = {
  /** The profile's folder; what is in it stays from launch to launch. */
  readonly profile: string;
  /** The folder with `package.json`, `out/` and `resources/`. */
  readonly appFolder: string;
  /** Files that the command names. */
  readonly files?: readonly string[];
};

/** A question that main put to the reader in a native dialog. */
export type ShownDialog = { readonly message: string; readonly detail: string };

/** The app, its page, and what only its surroundings can tell. */
export type RunningApp = {
  readonly page: Page;
  /** The origin that the page has in these surroundings. */
  readonly origin: string;
  /** The folder in which the browser keeps the page's databases. */
  readonly databaseFolder: string;
  /** Presses a native menu item by its id. */
  readonly pressMenuItem: (id: string) => Promise<void>;
  /** Every later native dialog is answered with this button. */
  readonly answerDialogs: (button: number) => Promise<void>;
  readonly shownDialogs: () => Promise<readonly ShownDialog[]>;
  /** Does `act`, which saves a file, and has it saved at `path`; null chooses no place. */
  readonly saveAt: (path: string | null, act: () => Promise<void>) => Promise<void>;
  /** Does `act`, which opens files, and has those at `path` chosen; null chooses none. */
  readonly openFrom: (
    path: string | readonly string[] | null,
    act: () => Promise<void>,
  ) => Promise<void>;
  /** Does what makes the page itself ask for files. */
  readonly chooseOnPage: FileChoice;
  /** The addresses that were handed to the system. */
  readonly openedOutside: () => Promise<readonly string[]>;
  /** Ends the app as its reader would. */
  readonly close: () => Promise<void>;
  /** Ends every process of the app at once, without a chance to write. */
  readonly kill: () => Promise<void>;
};

/** The test function of the end-to-end tests: starts the app in the surroundings of its project. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchReal } from './real.ts';
import type { DriverName, LaunchOptions, RunningApp } from './running-app.ts';
import { launchStandIn } from './stand-in.ts';
import { launchWeb } from './web.ts';

type Fixtures = {
  /** A folder that is this test's own and is removed after it. */
  readonly profile: string;
  /** Starts the app; called again with the same profile after a close or a kill, it is a restart. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
};

/** The folder of the built app. */
export const builtApp = process.cwd();

/** Tests with the driver of their Playwright project. */
export const test = base.extend<Fixtures, { driver: DriverName }>({
  driver: ['stand-in', { option: true, scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from its pattern.
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  launch: async ({ driver, profile }, use, testInfo) => {
    const running = new Set<RunningApp>();
    // Another run on this machine, which has another runner, uses other ports.
    const port = 20_000 + (process.ppid % 3_000) * 4 + testInfo.parallelIndex;
    await use(async (options = {}) => {
      const app = await launchWith(driver, { profile, appFolder: builtApp, ...options }, port);
      running.add(app);
      app.page.once('close', () => running.delete(app));
      app.page.once('crash', () => running.delete(app));
      return app;
    });
    for (const app of running) await app.close();
  },
});

export { expect } from '@playwright/test';

function launchWith(driver: DriverName, options: LaunchOptions, port: number): Promise<RunningApp> {
  if (driver === 'web') return launchWeb(options, port);
  if (driver === 'stand-in') return launchStandIn(options);
  const electron = process.env['ELECTRON_PATH'];
  if (electron === undefined) throw new Error('The real driver needs ELECTRON_PATH');
  return launchReal(options, electron);
}

import { defineConfig } from '@playwright/test';
import type { DriverName } from './tests/support/drivers/running-app.ts';

const chosen = process.env['PLENUM_DRIVERS']?.split(',') ?? ['stand-in', 'web', 'real'];
const hasElectron = process.env['ELECTRON_PATH'] !== undefined;
const drivers = (['stand-in', 'web', 'real'] as const).filter(
  (driver) => chosen.includes(driver) && (driver !== 'real' || hasElectron),
);

/** Screens that ask nothing of the host but what every other spec asks; their specs run where time allows. */
const screens = process.env['PLENUM_SCREENS_ONCE'] === '1' ? [] : ['screens'];

/** The folders of specs that each driver runs. */
const folders: Readonly<Record<DriverName, readonly string[]>> = {
  'stand-in': ['every-host', 'desktop', 'stand-in'],
  web: ['every-host', 'screens', 'web'],
  real: ['every-host', ...screens, 'desktop', 'real'],
};

/** End-to-end tests: the same specs through each driver that this machine can run. */
export default defineConfig<object, { driver: DriverName }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A slow machine is no fault.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  forbidOnly: true,
  // Where other work shares the machine; what needed it is named at the end of the run.
  retries: process.env['PLENUM_SECOND_TRY'] === '1' ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '.vitest/playwright.json' }]],
  projects: drivers.map((driver) => ({
    name: driver,
    testMatch: folders[driver].map((folder) => `${folder}/**/*.spec.ts`),
    use: { driver },
    ...(driver === 'real' ? { workers: 1 } : {}),
  })),
});

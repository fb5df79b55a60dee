import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './tests/support/drivers/chromium-path.ts';

const executablePath = chromiumPath();

/** Unit tests stand beside their source; those that need a real browser end in `.browser.test.ts`. */
export default defineConfig({
  test: {
    // A slow machine is no fault: what hangs is told from what is slow by minutes, not seconds.
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.vitest/vitest.json' }]],
    coverage: { include: ['src/**/*.{ts,tsx}'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/{law,web}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', 'tests/law/fixtures/**'],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ['dexie'] },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

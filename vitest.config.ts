import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { decodingTable } from './plugins/renderer.ts';
import { chromiumPath } from './tests/support/drivers/chromium-path.ts';

const executablePath = chromiumPath();

/** Known from the start, so that none is met in the middle of a run. */
const usedInBrowser = [
  ...['dexie', 'fflate', 'micromark', 'micromark-extension-gfm', 'parse5', 'saxes'],
  ...['@mozilla/readability', 'character-entities', 'mammoth'],
];

/** Unit tests stand beside their source; those that need a real browser end in `.browser.test.ts`. */
export default defineConfig({
  test: {
    // A slow machine is no fault: what hangs is told from what is slow by minutes, not seconds.
    testTimeout: 60_000,
    // By itself it leaves one processor idle.
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: '.vitest/vitest.json' }]],
    coverage: { include: ['src/**/*.{ts,tsx}'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/{corpus,law,web}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', 'src/main/**'],
          // The files of one process share their modules: half the time of all is loading them.
          isolate: false,
        },
      },
      // These put their own in the place of Node's modules, which no other file may see.
      { extends: true, test: { name: 'main', include: ['src/main/**/*.test.ts'] } },
      {
        extends: true,
        resolve: { alias: decodingTable },
        optimizeDeps: { include: usedInBrowser },
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

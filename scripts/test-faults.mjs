/**
 * Kills the app again and again, and does what else a disk or a browser can do to it; nothing
 * acknowledged may be lost: `npm run test:faults [-- --kills N] [--minutes N] [--seed N] [--only WORDS]`.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { buildFaults } from './build.mjs';
import { ownNode, root, runMain, setUp, toolEnvironment } from './setup.mjs';

await runMain(() => {
  const chromium = setUp({ chromium: true });
  buildFaults();
  const { status } = spawnSync(ownNode(), ['tests/faults/run.ts', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...toolEnvironment(), ...(chromium === null ? {} : { PLENUM_CHROMIUM: chromium }) },
  });
  process.exitCode = status ?? 1;
});

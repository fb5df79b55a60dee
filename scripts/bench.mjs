/** Measures: `npm run bench [-- AREA…]`; the figures go to `bench-results.json`. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { buildDesktop, buildWeb } from './build.mjs';
import { ownNode, root, runMain, runTool, setUp, toolEnvironment } from './setup.mjs';

await runMain(() => {
  const chromium = setUp({ chromium: true });
  buildDesktop();
  buildWeb();
  for (const page of ['empty-page', 'storage-page', 'reader-page', 'cards-page', 'search-page']) {
    const config = `tests/bench/${page}/vite.config.ts`;
    runTool('vite', ['build', '--config', config, '--logLevel', 'warn']);
  }
  const { status } = spawnSync(ownNode(), ['tests/bench/run.ts', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...toolEnvironment(), ...(chromium === null ? {} : { PLENUM_CHROMIUM: chromium }) },
  });
  process.exitCode = status ?? 1;
});

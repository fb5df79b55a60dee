/** Opens every file of the corpus of real files, where it is: `npm run test:corpus [-- WORDS]`. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { ownNode, root, runMain, setUp, toolEnvironment } from './setup.mjs';

await runMain(() => {
  setUp();
  const { status } = spawnSync(ownNode(), ['tests/corpus/run.ts', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  process.exitCode = status ?? 1;
});

/** Runs Plenum with hot reload: in Electron, or, with `--web` or without a runtime, in the browser. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root, runMain, setUp, toolEnvironment } from './setup.mjs';

await runMain(async () => {
  setUp();
  const hasRuntime =
    process.env['ELECTRON_EXEC_PATH'] !== undefined ||
    existsSync(join(root, 'node_modules', 'electron', 'path.txt'));
  const isWeb = process.argv.includes('--web') || !hasRuntime;
  if (isWeb && !process.argv.includes('--web')) {
    console.log('There is no Electron runtime yet (npm start fetches it): this is the web host.');
  }
  const [tool, args] = isWeb
    ? ['vite', ['--config', 'vite.web.config.ts']]
    : ['electron-vite', ['dev']];
  const path = join(root, 'node_modules', '.bin', tool);
  const child = spawn(path, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: toolEnvironment(),
  });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.exitCode = await new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 0));
  });
});

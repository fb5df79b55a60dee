/** Builds the desktop app into out/{main,preload,renderer} and the web host into out/web. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runMain, runTool, setUp, toolEnvironment } from './setup.mjs';

/** Builds the three parts of the desktop app. */
export function buildDesktop() {
  // The build only asks for the runtime's path; a missing runtime does not matter to it.
  const env = { ELECTRON_EXEC_PATH: process.execPath };
  build('electron-vite', ['build', '--logLevel', 'warn'], env);
}

/** Builds the web host. */
export function buildWeb() {
  build('vite', ['build', '--config', 'vite.web.config.ts', '--logLevel', 'warn'], {});
}

/** Builds the page whose storage is put to the faults. */
export function buildFaults() {
  build(
    'vite',
    ['build', '--config', 'tests/faults/page/vite.config.ts', '--logLevel', 'warn'],
    {},
  );
}

function build(tool, args, extra) {
  runTool(tool, args, { env: { ...toolEnvironment(), NODE_ENV: 'production', ...extra } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(() => {
    setUp();
    buildDesktop();
    buildWeb();
  });
}

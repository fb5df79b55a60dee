/** Builds Plenum and opens it in Electron; where that cannot be had, serves it on loopback. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildDesktop, buildWeb } from './build.mjs';
import { serveUntilStopped } from './serve-web.mjs';
import { ownNode, root, runMain, setUp, toolEnvironment } from './setup.mjs';

const electronFolder = join(root, 'node_modules', 'electron');
const downloadTimeout = 10 * 60_000;
/** An Electron that ends with a fault this soon never showed its window, in milliseconds. */
const startTime = 8_000;

await runMain(async () => {
  setUp();
  const obstacle = obstacleToElectron();
  if (obstacle === null) {
    buildDesktop();
    const failed = await runElectron();
    if (failed === null) return;
    await serveInstead(failed);
  } else {
    await serveInstead(obstacle);
  }
});

/** Why Electron cannot open a window here, or null where it can. */
function obstacleToElectron() {
  const isLinux = process.platform === 'linux';
  if (isLinux && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'there is no display';
  }
  if (isLinux && process.getuid?.() === 0) return 'Electron does not run as root';
  return electronPath() === null ? downloadElectron() : null;
}

function electronPath() {
  const given = process.env['ELECTRON_PATH'];
  if (given) return given;
  const note = join(electronFolder, 'path.txt');
  if (!existsSync(note)) return null;
  const path = join(electronFolder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : null;
}

function downloadElectron() {
  console.log('Fetching the Electron runtime; this happens once.');
  const ran = spawnSync(ownNode(), [join(electronFolder, 'install.js')], {
    cwd: root,
    env: toolEnvironment(),
    encoding: 'utf8',
    timeout: downloadTimeout,
  });
  if (electronPath() !== null) return null;
  const words = (ran.stderr ?? '').match(/^\w*Error: .*$/m)?.[0] ?? `it ended with ${ran.status}`;
  return `the Electron runtime could not be fetched (${words.slice(0, 160)})`;
}

/** Runs Electron to its end; answers why it never showed a window, or null where it did. */
async function runElectron() {
  const began = Date.now();
  const child = spawn(electronPath(), [root], { cwd: root, stdio: 'inherit' });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const end = await new Promise((resolve) => {
    child.once('error', (cause) => resolve(cause.message));
    child.once('exit', (code, signal) => resolve(code === 0 || signal !== null ? null : code));
  });
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  if (end === null) return null;
  if (Date.now() - began < startTime) return `Electron ended with ${end}`;
  process.exitCode = 1;
  return null;
}

async function serveInstead(reason) {
  console.log(`Plenum opens in the browser, because ${reason}.`);
  buildWeb();
  const { url } = await serveUntilStopped(join(root, 'out', 'web'));
  openBrowser(url);
}

function openBrowser(url) {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return;
  const opener = { darwin: 'open', win32: 'explorer' }[platform] ?? 'xdg-open';
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

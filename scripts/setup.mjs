/** What every command needs first: the packages, the toolchain's own Node, a Chromium for tests. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromiumPaths } from './chromium-paths.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const isWindows = process.platform === 'win32';
const stamp = join(root, 'node_modules', '.plenum-setup');

/** The environment in which the project's tools find each other, and run on the project's own Node. */
export function toolEnvironment() {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
}

/** The path of the project's own Node. */
export function ownNode() {
  return join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
}

/** Installs what is missing; with `chromium`, the answer is the path of one, or null for Playwright's. */
export function setUp({ chromium = false } = {}) {
  refuseOldNode();
  installPackages();
  return chromium ? findChromium() : null;
}

/** Runs a tool of the project to its end; throws where it fails. */
export function runTool(tool, args, options = {}) {
  const path = join(root, 'node_modules', '.bin', isWindows ? `${tool}.cmd` : tool);
  const ran = spawnSync(path, args, {
    cwd: root,
    stdio: 'inherit',
    shell: isWindows,
    env: toolEnvironment(),
    ...options,
  });
  if (ran.error !== undefined) throw ran.error;
  if (ran.status !== 0) throw new Error(`${tool} ended with ${ran.status ?? ran.signal}`);
  return ran;
}

/** Runs `main`, and ends with one plain line where it throws. */
export async function runMain(main) {
  try {
    await main();
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Plenum needs Node 20.19 or newer to set itself up; this is ${process.version}.`);
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  if (isInstalled && existsSync(ownNode())) return;
  console.log('Installing the packages; this happens once.');
  // The lock file holds the binaries of Linux on x64 only; elsewhere the exact versions in
  // package.json decide, so that each system gets its own.
  const isLocked = process.platform === 'linux' && process.arch === 'x64';
  const how = ['--no-save', ...(isLocked ? [] : ['--no-package-lock']), '--loglevel=error'];
  const ran = spawnSync('npm', ['install', ...how], {
    cwd: root,
    stdio: 'inherit',
    shell: isWindows,
  });
  if (ran.status !== 0) throw new Error('npm could not install the packages; see its words above.');
  if (!existsSync(ownNode())) {
    throw new Error('The package "node" brought no Node; npm must be allowed to run its script.');
  }
  writeFileSync(stamp, lock);
}

function findChromium() {
  const given = process.env['PLENUM_CHROMIUM'];
  if (given) return given;
  const known = knownChromium();
  if (known !== null) return known;
  if (process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get')) {
    console.log('Installing Chromium for the tests.');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    for (const name of ['chromium', 'chromium-headless-shell']) {
      const args = ['install', '-y', '-qq', '--no-install-recommends', name];
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
      const installed = knownChromium();
      if (installed !== null) return installed;
    }
  }
  runTool('playwright', ['install', 'chromium-headless-shell', 'chromium']);
  return null;
}

function knownChromium() {
  return chromiumPaths.find((path) => existsSync(path)) ?? null;
}

function has(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

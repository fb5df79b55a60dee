/** `app` of the stand-in: paths, the single-instance lock, ready and quit. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wire } from './wire.ts';

/** What the stand-in says of its engine. */
const electronVersion = process.env['STAND_IN_ELECTRON_VERSION'] ?? '45.4.1';

Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: electronVersion },
});

/** The application's life cycle, without its windows. */
export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { getSwitchValue: switchValue };
  readonly #wire: Wire;
  readonly #paths = new Map<string, string>();
  readonly #folder = process.env['STAND_IN_APP'] ?? process.cwd();
  isSandboxEnforced = false;

  constructor(wire: Wire) {
    super();
    this.#wire = wire;
    process.on('SIGUSR2', () => {
      const { argv, folder } = this.#commandOfSecond();
      this.emit('second-instance', {}, argv, folder);
    });
  }

  enableSandbox(): void {
    this.isSandboxEnforced = true;
  }

  getAppPath(): string {
    return this.#folder;
  }

  getVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(join(this.#folder, 'package.json'), 'utf8'));
    return (manifest as { version: string }).version;
  }

  getPath(name: string): string {
    const path = name === 'sessionData' ? this.#sessionFolder() : this.#paths.get(name);
    if (path === undefined) throw new Error(`The stand-in was given no path for ${name}`);
    return path;
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }

  /** False where another live process holds the profile; that one hears `second-instance`. */
  requestSingleInstanceLock(): boolean {
    const path = this.#lockPath();
    const holder = holderOf(path);
    if (holder !== null) {
      const command = { argv: process.argv, folder: process.cwd() };
      writeFileSync(`${path}.command`, JSON.stringify(command));
      process.kill(holder, 'SIGUSR2');
      return false;
    }
    writeFileSync(path, String(process.pid));
    process.on('exit', () => rmSync(path, { force: true }));
    return true;
  }

  /** What the process that came second was started with, which it left beside the lock. */
  #commandOfSecond(): { readonly argv: readonly string[]; readonly folder: string } {
    return JSON.parse(readFileSync(`${this.#lockPath()}.command`, 'utf8'));
  }

  /** The driver is told; it starts the app again itself. */
  relaunch(): void {
    void this.#wire.ask('relaunch');
  }

  async whenReady(): Promise<void> {
    await this.#wire.ask('ready', { isSandboxEnforced: this.isSandboxEnforced });
  }

  quit(): void {
    this.emit('before-quit');
    this.emit('close-windows');
    this.exit(0);
  }

  exit(code = 0): void {
    process.disconnect?.();
    process.exit(code);
  }

  /** Where the driver's Chromium keeps what Electron's own keeps in `sessionData`. */
  #sessionFolder(): string | undefined {
    const profile = this.#paths.get('userData');
    return profile && join(profile, 'Chromium', 'Default');
  }

  #lockPath(): string {
    return join(this.getPath('userData'), 'stand-in.lock');
  }
}

function switchValue(name: string): string {
  const prefix = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? '';
}

function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

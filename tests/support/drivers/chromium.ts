/** The Chromium that tests drive, on a profile that stays on the disk. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from '@playwright/test';

/** The path of the Chromium to use, or undefined for Playwright's own. */
export function chromiumPath(): string | undefined {
  const given = process.env['PLENUM_CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
}

/** Opens a Chromium whose databases lie on the disk, as a user's do. */
export function openChromium(folder: string): Promise<BrowserContext> {
  const executablePath = chromiumPath();
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu'],
    chromiumSandbox: !isRoot,
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'allow',
  });
}

/** Kills every process of the Chromium on `folder`. */
export async function killChromium(context: BrowserContext, folder: string): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  execFileSync('pkill', ['-KILL', '-f', '--', `--user-data-dir=${folder}`]);
  await closed;
}

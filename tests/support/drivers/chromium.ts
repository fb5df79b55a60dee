/** The Chromium that tests drive, on a profile that stays on the disk. */
import { execFileSync } from 'node:child_process';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumPath } from './chromium-path.ts';

/** Opens a Chromium whose databases lie on the disk, as a user's do. */
export function openChromium(
  folder: string,
  options: { readonly serviceWorkers?: 'allow' | 'block' } = {},
): Promise<BrowserContext> {
  const executablePath = chromiumPath();
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu'],
    chromiumSandbox: !isRoot,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
}

/** Kills every process of the Chromium on `folder`. */
export async function killChromium(context: BrowserContext, folder: string): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  execFileSync('pkill', ['-KILL', '-f', '--', `--user-data-dir=${folder}`]);
  await closed;
}

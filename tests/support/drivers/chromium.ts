/** The Chromium that tests drive, on a profile that stays on the disk. */
import { execFileSync } from 'node:child_process';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumPath } from './chromium-path.ts';

/**
 * The pages that the browser loads for its own address bar take as long as those of ours. Of a switch given twice
 * only the last counts: what Playwright leaves out of the browser is named with them.
 */
const featuresLeftOut = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  // As Playwright has them.
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];
const withoutFeatures = `--disable-features=${featuresLeftOut.join()}`;

/** Opens a Chromium whose databases lie on the disk, as a user's do. */
export function openChromium(
  folder: string,
  options: { readonly serviceWorkers?: 'allow' | 'block' } = {},
): Promise<BrowserContext> {
  const executablePath = chromiumPath();
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', withoutFeatures],
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

/** Where the tests' Chromium is. */
import { existsSync } from 'node:fs';

/** The path of the Chromium to use, or undefined for Playwright's own. */
export function chromiumPath(): string | undefined {
  const given = process.env['PLENUM_CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
}

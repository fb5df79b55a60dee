/** Where the tests' Chromium is. */
import { existsSync } from 'node:fs';
import { chromiumPaths } from '../../../scripts/chromium-paths.mjs';

/** The path of the Chromium to use, or undefined for Playwright's own. */
export function chromiumPath(): string | undefined {
  const given = process.env['PLENUM_CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  return chromiumPaths.find((path) => existsSync(path));
}

/** A copy of the built app in which a test may break something. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApp } from './app-test.ts';

/** Copies the built app, lets `alter` change the copy, and hands it to `use`; removes it after. */
export async function withAlteredApp(
  alter: (folder: string) => void,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-app-'));
  try {
    for (const name of ['package.json', 'out', 'resources']) {
      cpSync(join(builtApp, name), join(folder, name), { recursive: true });
    }
    alter(folder);
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

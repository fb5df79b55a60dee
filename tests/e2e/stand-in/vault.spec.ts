/** The vault as main keeps it: through the bridge onto the disk, moved, and databases put aside. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '#renderer/host/choose-host.ts';
import { builtApp, expect, test } from '#support/drivers/app-test.ts';
import { libraryKept } from '#support/drivers/reader-steps.ts';
import { launchStandIn } from '#support/drivers/stand-in.ts';

const segment = { folder: 'journal', name: 'a.000000000001.jsonl' };

/** Asks the bridge; where `size` is given, with so many bytes of the letter `x`. */
function ask(page: Page, name: string, input: object | null, size?: number) {
  return page.evaluate(
    async ([channel, payload, length]) => {
      const bridge = window.plenum as unknown as {
        request: (name: string, input: unknown) => Promise<unknown>;
      };
      const bytes = length === undefined ? {} : { bytes: new Uint8Array(length).fill(120) };
      return bridge.request(channel, payload && { ...payload, ...bytes });
    },
    [name, input, size] as const,
  );
}

test('bytes go through the bridge onto the disk, and come back', async ({ profile }) => {
  const { page, close } = await launchStandIn({ profile, appFolder: builtApp });
  const mebibyte = 1_048_576;
  const append = { ...segment, expectedSize: 0 };
  expect(await ask(page, 'appendVaultFile', append, mebibyte)).toEqual({
    ok: true,
    value: mebibyte,
  });
  const path = join(profile, 'vault', 'journal', segment.name);
  expect(readFileSync(path).length).toBe(mebibyte);
  const read = await page.evaluate(async (file) => {
    const wish = { ...file, folder: 'journal', from: 10, length: 4 } as const;
    const answer = await window.plenum?.request('readVaultFile', wish);
    return answer?.ok ? [...answer.value] : answer;
  }, segment);
  expect(read).toEqual([120, 120, 120, 120]);
  await close();
});

test('what is no vault file, or too long, is refused', async ({ profile }) => {
  const { page, close } = await launchStandIn({ profile, appFolder: builtApp });
  const refused = { ok: false, error: { kind: 'refused' } };
  const away = { folder: 'journal', name: '../../window.json' };
  expect(await ask(page, 'readVaultFile', { ...away, from: 0, length: 9 })).toMatchObject(refused);
  expect(await ask(page, 'removeVaultFile', away)).toMatchObject(refused);
  expect(await ask(page, 'listVaultFiles', { folder: '..' })).toMatchObject(refused);
  const append = { ...segment, expectedSize: 0 };
  expect(await ask(page, 'appendVaultFile', append, 1_048_577)).toMatchObject(refused);
  expect(await ask(page, 'appendVaultFile', { ...append, bytes: 'x' })).toMatchObject(refused);
  await close();
});

test('the vault moves to the folder that the reader chooses', async ({ profile }) => {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-chosen-'));
  const app = await launchStandIn({ profile, appFolder: builtApp });
  await ask(app.page, 'appendVaultFile', { ...segment, expectedSize: 0 }, 5);
  expect(await ask(app.page, 'moveVault', null)).toEqual({ ok: true, value: 'declined' });
  app.chooseFolder(folder);
  expect(await ask(app.page, 'moveVault', null)).toEqual({ ok: true, value: 'moved' });
  await ask(app.page, 'appendVaultFile', { ...segment, expectedSize: 5 }, 5);
  await app.close();
  expect(readFileSync(join(folder, 'Plenum vault', 'journal', segment.name), 'utf8')).toBe(
    'x'.repeat(10),
  );
  expect(existsSync(join(profile, 'vault', 'journal'))).toBe(false);
  const again = await launchStandIn({ profile, appFolder: builtApp });
  expect(await ask(again.page, 'listVaultFiles', { folder: 'journal' })).toMatchObject({
    value: [{ name: segment.name, size: 10 }],
  });
  await again.close();
  rmSync(folder, { recursive: true });
});

test('databases that are put aside are kept, and missed at the next start', async ({ profile }) => {
  const first = await launchStandIn({ profile, appFolder: builtApp });
  await libraryKept(first.page);
  await first.page.evaluate(() => void window.plenum?.request('setAsideDatabases', null));
  await first.restarting;
  await first.close();
  const second = await launchStandIn({ profile, appFolder: builtApp });
  await expect(second.page.getByRole('alert')).toContainText('is not there');
  const kept = readdirSync(join(first.databaseFolder, '..')).filter((name) =>
    name.startsWith('IndexedDB damaged '),
  );
  expect(kept).toHaveLength(1);
  await second.close();
});

test('a vault that is there without a sentinel is no first run', async ({ profile }) => {
  mkdirSync(join(profile, 'vault'));
  const first = await launchStandIn({ profile, appFolder: builtApp });
  await libraryKept(first.page);
  const name = '00000000-0000-7000-8000-000000000001.000000000001.jsonl';
  await ask(first.page, 'appendVaultFile', { folder: 'journal', name, expectedSize: 0 }, 5);
  await first.close();
  rmSync(join(profile, 'sentinel.json'));
  rmSync(first.databaseFolder, { recursive: true });
  const second = await launchStandIn({ profile, appFolder: builtApp });
  await expect(second.page.getByRole('alert')).toContainText('is not there');
  await second.close();
});

/** Files that are given with the command that starts the app, or with another that comes later. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp, expect, test } from '#support/drivers/app-test.ts';
import { launchRefused, launchStandIn } from '#support/drivers/stand-in.ts';

test('a file of the first command is opened, and so is that of a second', async ({ profile }) => {
  const [first, second] = ['first.md', 'second.txt'].map((name) => join(profile, name));
  writeFileSync(first ?? '', '# The First\n\nWords of it.');
  writeFileSync(second ?? '', 'The Second\n\nOther words.');
  const appFolder = builtApp;
  const app = await launchStandIn({ profile, appFolder, files: [first ?? '', 'gone.txt'] });
  await expect(app.page.getByRole('article', { name: 'The First' })).toBeVisible();
  expect((await launchRefused({ profile, appFolder, files: [second ?? ''] })).code).toBe(0);
  await expect(app.page.getByRole('article', { name: 'The Second' })).toBeVisible();
  await app.close();
});

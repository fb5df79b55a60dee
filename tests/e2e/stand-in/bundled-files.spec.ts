/** A bundled file that is missing or altered is named, and the rest of the desk stays as it was. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withAlteredApp } from '#support/drivers/altered-app.ts';
import { expect, test } from '#support/drivers/app-test.ts';

const article = 'resources/library/chinas-technological-self-reliance.txt';
const expected = '7cd864aa62876c14a235908e9b4a0363464d26e195b26158c0d0a12a810e33cd';

test('an altered file is refused with both fingerprints', async ({ launch }) => {
  const alter = (folder: string) => writeFileSync(join(folder, article), 'Something else.\n');
  await withAlteredApp(alter, async (appFolder) => {
    const { page, close } = await launch({ appFolder });
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('was altered');
    await expect(alert).toContainText(expected);
    await expect(page.getByText('There is no document yet.')).toBeVisible();
    await close();
  });
});

test('a missing file, and a missing list, are named', async ({ launch }) => {
  const removed = (folder: string) => rmSync(join(folder, article));
  await withAlteredApp(removed, async (appFolder) => {
    const { page, close } = await launch({ appFolder });
    await expect(page.getByRole('alert')).toContainText(
      'chinas-technological-self-reliance.txt is missing',
    );
    await close();
  });
  const unlisted = (folder: string) =>
    writeFileSync(join(folder, 'resources/library/library.json'), '[{]');
  await withAlteredApp(unlisted, async (appFolder) => {
    const { page, close } = await launch({ appFolder });
    await expect(page.getByRole('alert')).toContainText(
      'library.json, cannot be read: it is not JSON',
    );
    await close();
  });
});

test('altered facts are refused with words, and the article is read without them', async ({
  launch,
}) => {
  const alter = (folder: string) =>
    writeFileSync(join(folder, article.replace('.txt', '.facts.json')), '[]\n');
  await withAlteredApp(alter, async (appFolder) => {
    const { page, close } = await launch({ appFolder });
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The facts of a bundled document could not be added');
    await expect(alert).toContainText('was altered');
    await page.getByRole('link', { name: /Technological Self-Reliance/ }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await close();
  });
});

/** The vault for the reader: a snapshot when it is asked for, and ways back that can be gone back from. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { mark, openArticle, paintedWords } from '#support/drivers/reader-steps.ts';

const first = 'self-reliance in technological innovation';
const second = 'mitigate dependence on foreign firms';

async function openData(page: Page) {
  await page.getByRole('button', { name: 'Theme and data' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
  return page.getByRole('region', { name: 'The vault' });
}

/** Goes back to the newest snapshot that was taken for `reason`. */
async function goBack(page: Page, reason: string): Promise<void> {
  const vault = await openData(page);
  const snapshot = vault.getByRole('listitem').filter({ hasText: reason }).first();
  await snapshot.getByRole('button', { name: /^Go back to/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Go back to/ });
  await expect(dialog.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(dialog.getByRole('status', { name: 'Restored' })).toContainText('record by record');
  await dialog.getByRole('button', { name: 'Open the desk' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
}

test('the desk goes back to a snapshot, and comes back from it', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(page);
  await mark(page, first, 'Claim');
  const vault = await openData(page);
  await vault.getByRole('button', { name: 'Keep a snapshot now' }).click();
  await expect(vault).toContainText('Everything was kept in a snapshot.');
  await expect(vault.getByRole('list', { name: 'Snapshots' })).toContainText('as you asked');
  await expect(vault).toContainText('It lies in');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('link', { name: 'Library' }).click();
  await openArticle(page);
  await mark(page, second, 'Evidence');

  await goBack(page, 'as you asked');
  await openArticle(page);
  await expect.poll(() => paintedWords(page, 'claim')).toEqual([first]);
  expect(await paintedWords(page, 'evidence')).toEqual([]);

  await goBack(page, 'before you went back');
  await openArticle(page);
  await expect.poll(() => paintedWords(page, 'claim')).toEqual([first]);
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual([second]);
});

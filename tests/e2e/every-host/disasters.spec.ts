/** A lost or damaged database gets words and a way out, never a silent fresh start. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#support/drivers/app-test.ts';
import { articleTitle } from '#support/drivers/reader-steps.ts';

test('a database that was deleted is missed, and a fresh one begins only when asked', async ({
  launch,
}) => {
  const first = await launch();
  await expect(first.page.getByRole('link', { name: articleTitle })).toBeVisible();
  await first.close();
  rmSync(first.databaseFolder, { recursive: true });
  const second = await launch();
  await expect(second.page.getByRole('alert')).toContainText('is not there');
  await expect(second.page.getByRole('alert')).toContainText(/It held \d documents, 0 highlights/);
  await second.page.getByRole('button', { name: 'Try again' }).click();
  await expect(second.page.getByRole('alert')).toContainText('is not there');
  await second.page.getByRole('button', { name: 'Begin with an empty desk' }).click();
  await expect(second.page.getByRole('link', { name: articleTitle })).toBeVisible();
});

test('a database whose files were damaged is not taken for a first run', async ({ launch }) => {
  const first = await launch();
  await expect(first.page.getByRole('link', { name: articleTitle })).toBeVisible();
  await first.close();
  for (const folder of readdirSync(first.databaseFolder)) {
    if (!folder.endsWith('.leveldb')) continue;
    for (const file of readdirSync(join(first.databaseFolder, folder))) {
      if (file.startsWith('MANIFEST')) {
        writeFileSync(join(first.databaseFolder, folder, file), 'damaged');
      }
    }
  }
  const second = await launch();
  await expect(
    second.page.getByRole('heading', { name: 'Your study data needs you' }),
  ).toBeVisible();
  await expect(second.page.getByRole('link', { name: articleTitle })).toBeHidden();
});

/** A lost or damaged database gets words and a way out, never a silent fresh start. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#support/drivers/app-test.ts';
import {
  articleTitle,
  highlightOf,
  libraryKept,
  mark,
  openArticle,
} from '#support/drivers/reader-steps.ts';

const words = 'self-reliance in technological innovation';

test('a database that was deleted is missed, and a fresh one begins only when asked', async ({
  launch,
}) => {
  const first = await launch();
  await libraryKept(first.page);
  await first.close();
  rmSync(first.databaseFolder, { recursive: true });
  const second = await launch();
  await expect(second.page.getByRole('alert')).toContainText('is not there');
  await expect(second.page.getByRole('alert')).toContainText(/It held \d documents?, 0 highlights/);
  await second.page.getByRole('button', { name: 'Try again' }).click();
  await expect(second.page.getByRole('alert')).toContainText('is not there');
  await second.page.getByRole('button', { name: 'Begin with an empty desk' }).click();
  await expect(second.page.getByRole('link', { name: articleTitle })).toBeVisible();
});

test('a database whose files were damaged is not taken for a first run', async ({ launch }) => {
  const first = await launch();
  await libraryKept(first.page);
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

test('what was marked before the database was deleted is restored from the vault', async ({
  launch,
}) => {
  const first = await launch();
  await openArticle(first.page);
  await mark(first.page, words, 'Claim');
  await first.page.getByRole('link', { name: 'Library' }).click();
  await expect(first.page.getByText(/^Everything is kept in the vault/)).toBeVisible();
  await first.close();
  rmSync(first.databaseFolder, { recursive: true });

  const second = await launch();
  await expect(second.page.getByRole('alert')).toContainText('is not there');
  await second.page.getByRole('button', { name: 'Restore everything' }).click();
  await expect(second.page.getByRole('status', { name: 'Restored' })).toContainText(
    '1 document, 1 highlight',
  );
  await second.page.getByRole('button', { name: 'Open the desk' }).click();
  await expect(second.page.getByRole('article')).toContainText('1 highlight');
  await second.close();

  const third = await launch();
  await openArticle(third.page);
  await expect(highlightOf(third.page, words)).toBeVisible();
  await third.page.keyboard.press('Control+z');
  await expect(highlightOf(third.page, words)).toHaveCount(0);
});

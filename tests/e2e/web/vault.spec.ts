/** The web host's vault: its worker starts under the page's own policy, and it keeps its folders. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { articleTitle, mark, openArticle } from '#support/drivers/reader-steps.ts';

test('once a first run is shown, its acts are kept in the private file system', async ({
  launch,
}) => {
  const { page } = await launch();
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  await expect
    .poll(() => page.workers().map((worker) => new URL(worker.url()).pathname))
    .toContainEqual(expect.stringMatching(/vault-worker/));
  const segments = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      try {
        const vault = await root.getDirectoryHandle('vault');
        const journal = await vault.getDirectoryHandle('journal');
        for await (const name of (journal as unknown as { keys(): AsyncIterable<string> }).keys()) {
          names.push(name);
        }
      } catch {
        // It is not begun yet.
      }
      return names;
    });
  await expect.poll(segments).toContainEqual(expect.stringMatching(/\.jsonl$/));
});

/** Changes the journal of the database as no act could: `first` stays its first act, the last is dated later. */
async function alterJournal(
  page: Page,
  wish: { readonly first?: number; readonly later?: number },
) {
  await page.evaluate(async ({ first = 0, later = 0 }) => {
    const opening = indexedDB.open('plenum');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction(['journal', 'journalParts'], 'readwrite');
    const journal = transaction.objectStore('journal');
    journal.delete(IDBKeyRange.upperBound(first, true));
    transaction.objectStore('journalParts').delete(IDBKeyRange.upperBound([first], true));
    const last = journal.openCursor(null, 'prev');
    last.addEventListener('success', () => {
      const cursor = last.result;
      cursor?.update({ ...cursor.value, at: cursor.value.at + later });
    });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  }, wish);
}

test('another history under the desk’s name is told with what became of it, and axe finds nothing', async ({
  launch,
}) => {
  const { page } = await launch();
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/data`);
  await expect(page.getByText('Everything is kept in the vault')).toBeVisible();
  await expect(page.getByText('another history')).toHaveCount(0);
  await alterJournal(page, { later: 1 });
  await page.reload();
  const notice = page.getByRole('alert').filter({ hasText: 'held another history' });
  await expect(notice).toContainText('this desk is kept under a new name');
  await expect(notice).toContainText('It has no snapshot to go back to');
  await page.getByRole('button', { name: 'Keep a snapshot now' }).click();
  await expect(page.getByText('Everything was kept in a snapshot.').first()).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
});

test('a history that was shortened says where it begins', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, 'self-reliance in technological innovation', 'Claim');
  const address = `${page.url().split('#')[0]}#/history`;
  await page.goto(address);
  await expect(page.getByText('Add highlight', { exact: true })).toBeVisible();
  await expect(page.getByText('The history begins on')).toHaveCount(0);
  await alterJournal(page, { first: 2 });
  await page.reload();
  await expect(page.getByText('The history begins on')).toContainText(
    'snapshots lead further back',
  );
  await expect(page.getByText('Add highlight', { exact: true })).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
});

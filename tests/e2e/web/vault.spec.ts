/** The web host's vault: its worker starts under the page's own policy, and it keeps its folders. */
import { expect, test } from '#support/drivers/app-test.ts';
import { articleTitle } from '#support/drivers/reader-steps.ts';

test('a first run asks the vault, in the private file system, whether it is one', async ({
  launch,
}) => {
  const { page } = await launch();
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
  expect(workers).toEqual([expect.stringMatching(/vault-worker/)]);
  const folders = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const vault = await root.getDirectoryHandle('vault');
    return Promise.all(
      ['journal', 'snapshots'].map(async (name) => (await vault.getDirectoryHandle(name)).name),
    );
  });
  expect(folders).toEqual(['journal', 'snapshots']);
});

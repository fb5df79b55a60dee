/** The web host's vault: its worker starts under the page's own policy, and it keeps its folders. */
import { expect, test } from '#support/drivers/app-test.ts';
import { articleTitle } from '#support/drivers/reader-steps.ts';

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

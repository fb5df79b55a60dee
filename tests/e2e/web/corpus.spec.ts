/** Files of the corpus that reach for the outside are opened and read: nothing is asked for, nothing runs. */
import { expect, test } from '#support/drivers/app-test.ts';
import { hasCorpus } from '../../corpus/manifest.ts';
import { openInApp, reachingFiles } from '../../corpus/open-in-app.ts';

test('nothing outside is asked for by any file that names it, and nothing of it runs', async ({
  launch,
}) => {
  if (!hasCorpus()) {
    console.log('The corpus is not on this machine: its files are not opened.');
    return;
  }
  test.setTimeout(600_000);
  const app = await launch();
  await app.page.getByRole('heading', { name: 'Library' }).waitFor();
  const opened = await openInApp(app.page, reachingFiles(), (paths) =>
    app.openFrom(paths, () => app.page.keyboard.press('Control+o')),
  );
  expect(opened.added).toBeGreaterThan(100);
  expect(opened.outside).toEqual([]);
  expect(opened.disturbances).toEqual([]);
});

/** The desk is shown before the store is open: what is done to it meanwhile is done once it is. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { holdScript, withoutScript } from '#support/drivers/held-script.ts';
import { press, tabTo } from '#support/drivers/key-steps.ts';
import { articleTitle, openArticle } from '#support/drivers/reader-steps.ts';

const link = (page: Page) => page.getByRole('link', { name: articleTitle });
const text = (page: Page) => page.getByRole('article', { name: articleTitle });

/** Forgets all that this origin keeps: the next start is a first run. */
async function forgetAll(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.goto(origin);
}

test('the library stands before the store is open, and a press waits for it', async ({
  launch,
}) => {
  const { page } = await launch();
  await openArticle(page);
  await page.goBack();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const release = await withoutScript(page, 'desk');
  // What stands above the list comes at an idle moment, and asks nothing of a store that is not there.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /above-list-.*[.]js/.test(name)),
  );
  await link(page).click();
  await expect(page).toHaveURL(/\/#?\/?$/);
  await expect(link(page)).toBeVisible();
  await expect(text(page)).toHaveCount(0);
  await expect(page.locator('body')).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(text(page)).toBeVisible();
  await expect(page.locator('body')).not.toHaveAttribute('aria-busy');
  expect(faults).toEqual([]);
});

test('so does a key, which presses what has the focus', async ({ launch }) => {
  const { page } = await launch();
  await link(page).waitFor();
  const release = await withoutScript(page, 'desk');
  await link(page).waitFor();
  await tabTo(page, 'link', articleTitle);
  await press(page, 'Enter');
  await expect(text(page)).toHaveCount(0);
  release();
  await expect(text(page)).toBeVisible();
});

test('so does a file that is dropped', async ({ launch }) => {
  const { page } = await launch();
  await link(page).waitFor();
  const release = await withoutScript(page, 'desk');
  await link(page).waitFor();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Dropped\n\nOne paragraph.'], 'dropped.txt'));
    const drop = { bubbles: true, cancelable: true, dataTransfer };
    document.querySelector('main')?.dispatchEvent(new DragEvent('drop', drop));
  });
  release();
  await expect(page.getByRole('article', { name: 'Dropped' })).toBeVisible();
});

test('where the script of the store cannot be loaded that is said, and nothing is done', async ({
  launch,
}) => {
  const { page } = await launch();
  await link(page).waitFor();
  const release = await withoutScript(page, 'desk', 'lost');
  await link(page).click();
  release();
  await expect(page.getByRole('alert')).toContainText('Plenum could not be opened');
  await expect(page).toHaveURL(/\/#?\/?$/);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await link(page).click();
  await expect(text(page)).toBeVisible();
});

test('a first run shows what the app brings before there is a database', async ({ launch }) => {
  const { page } = await launch();
  await link(page).waitFor();
  const release = await holdScript(page, 'desk');
  await forgetAll(page);
  await link(page).click();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  release();
  await expect(text(page)).toBeVisible();
  await page.goBack();
  await expect(link(page)).toHaveCount(1);
});

test('without the sentinel no document is shown before the store is open', async ({ launch }) => {
  const { page } = await launch();
  await link(page).waitFor();
  // As the page goes it is written once more.
  await page.addInitScript(() => localStorage.removeItem('plenum.sentinel'));
  const release = await withoutScript(page, 'desk');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(link(page)).toHaveCount(0);
  release();
  await expect(link(page)).toBeVisible();
});

test('no error is made before the desk can be used: each would have the whole script parsed again', async ({
  launch,
}) => {
  const { page } = await launch();
  await link(page).waitFor();
  await page.addInitScript(() => {
    const made: { readonly at: number; readonly words: string }[] = [];
    const note = (words: unknown) => made.push({ at: performance.now(), words: String(words) });
    globalThis.Error = new Proxy(Error, {
      apply(target, self, given) {
        note(given[0]);
        return Reflect.apply(target, self, given);
      },
      construct(target, given, made) {
        note(given[0]);
        return Reflect.construct(target, given, made);
      },
    });
    Reflect.set(globalThis, 'errorsMade', made);
  });
  await page.reload();
  await link(page).waitFor();
  const early = await page.evaluate(() => {
    const made: { at: number; words: string }[] = Reflect.get(globalThis, 'errorsMade');
    const [usable] = performance.getEntriesByName('plenum:interactive');
    return made.filter(({ at }) => at < (usable?.startTime ?? Infinity)).map(({ words }) => words);
  });
  expect(early).toEqual([]);
});

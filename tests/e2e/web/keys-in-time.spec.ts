/** Keys that come before what they are for is there, or while the disk is slow: none acts on the screen below. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { withoutScript } from '#support/drivers/held-script.ts';
import { press } from '#support/drivers/key-steps.ts';
import {
  articleTitle,
  makeCard,
  mark,
  openArticle,
  storeOpen,
} from '#support/drivers/reader-steps.ts';

const words = 'self-reliance in technological innovation';
const question = 'What does Beijing want?';
const cardOf = (page: Page) => page.getByRole('article', { name: 'Card', exact: true });
const opening = (page: Page) => page.getByRole('dialog', { name: 'Opening' });

/** One card of the article, asked in a review. */
async function askCard(page: Page): Promise<void> {
  await openArticle(page);
  await mark(page, words, 'Claim');
  await makeCard(page, words, question);
  await page.getByRole('link', { name: /^Review/ }).click();
  await expect(cardOf(page)).toContainText(question);
}

/** From now on nothing is appended to the vault, and nobody waits so long that it is known to be behind. */
function holdVault(page: Page): Promise<void> {
  return page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    const held = { count: 0 };
    Reflect.set(globalThis, 'heldAppends', held);
    Worker.prototype.postMessage = function (this: Worker, ...wish: unknown[]) {
      if (Reflect.get(Object(wish[0]), 'name') === 'append') held.count += 1;
      else Reflect.apply(post, this, wish);
    };
    const wait = globalThis.setTimeout;
    const longestWait = 2_000;
    Reflect.set(globalThis, 'setTimeout', (work: () => void, delay = 0) =>
      delay === longestWait ? 0 : wait(work, delay),
    );
  });
}

test('what is typed before the dialog of a card is there goes on in its first field', async ({
  launch,
}) => {
  const { page } = await launch();
  await askCard(page);
  const release = await withoutScript(page, 'card-dialog');
  await expect(cardOf(page)).toContainText(question);
  await press(page, 'e');
  await expect(opening(page)).toBeAttached();
  await page.keyboard.type('Once, 12 @u b');
  release();
  const field = page.getByRole('dialog', { name: 'Edit card' }).getByLabel('Question');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/Once, 12 @u b/);
  await expect(field).toHaveValue(new RegExp(question.replace('?', '[?]')));
  await press(page, 'Escape', 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cardOf(page)).toContainText(question);
  await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
});

test('Escape gives up what is on its way; the keys are the screen’s again', async ({ launch }) => {
  const { page } = await launch();
  await askCard(page);
  const release = await withoutScript(page, 'card-dialog');
  await expect(cardOf(page)).toContainText(question);
  await press(page, 'e', '1', 'Escape');
  await expect(opening(page)).toHaveCount(0);
  const loaded = page.waitForResponse(/\/card-dialog-.*\.js$/);
  release();
  await loaded;
  await press(page, 'Space');
  await expect(page.getByRole('button', { name: /^Remembered/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the search has what was typed before it was there', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('link', { name: articleTitle }).waitFor();
  const release = await withoutScript(page, 'palette');
  // The keys of a desk that is not open yet are held: those are another matter.
  await storeOpen(page);
  await press(page, 'Control+k');
  await page.keyboard.type('cram');
  release();
  const field = page.getByRole('combobox', { name: 'Search everything' });
  await expect(field).toHaveValue('cram');
  await expect(page.getByRole('option', { name: /Choose what to study/ })).toBeVisible();
});

test('what was to be deleted is not, where it is thought better of in time', async ({ launch }) => {
  const { page } = await launch();
  const title = page.getByRole('link', { name: articleTitle });
  await title.waitFor();
  const release = await withoutScript(page, 'shelf-acts');
  await title.focus();
  await press(page, 'Delete', 'Escape');
  await expect(title).toBeFocused();
  release();
  await press(page, 'Delete');
  await expect(title).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(title).toBeVisible();
});

test('a dialog closes at the commit: the next key is the screen’s while the vault’s disk is slow', async ({
  launch,
}) => {
  const { page } = await launch();
  await askCard(page);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByText(/^Everything is kept in the vault/)).toBeVisible();
  await page.getByRole('link', { name: /^Review/ }).click();
  await expect(cardOf(page)).toContainText(question);
  await holdVault(page);
  await press(page, 'e');
  const dialog = page.getByRole('dialog', { name: 'Edit card' });
  await expect(dialog.getByLabel('Question')).toBeFocused();
  await press(page, 'Control+End');
  await page.keyboard.type(' Say it.');
  await press(page, 'Control+Enter');
  await expect(dialog).toHaveCount(0);
  await press(page, 'Space');
  await expect(page.getByRole('button', { name: /^Remembered/ })).toBeVisible();
  await expect(cardOf(page)).toContainText('Say it.');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'heldAppends').count)).toBeGreaterThan(
    0,
  );
});

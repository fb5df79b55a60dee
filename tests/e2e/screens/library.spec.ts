/** The library: found, sorted, tagged, queued, archived and taken back, with the keyboard alone and otherwise. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { press, said, tabTo } from '#support/drivers/key-steps.ts';
import { articleTitle, openArticle } from '#support/drivers/reader-steps.ts';
import { stockedCopy } from '#support/library/stocked-library.ts';

/** Takes a copy with so many documents in, and comes back to the library. */
async function takeLibraryIn(page: Page, profile: string, documents: number): Promise<void> {
  const path = join(profile, 'stocked.plenum');
  writeFileSync(path, await stockedCopy({ documents, until: Date.now() }));
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
  await page.getByLabel('A copy to take in').setInputFiles(path);
  await page.getByRole('button', { name: 'Merge' }).click();
  // A thousand documents are written one after the other, beside the vault, on two busy cores.
  await expect(page.getByText(/“stocked.plenum” was taken in/)).toBeVisible({ timeout: 90_000 });
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('heading', { name: 'All documents' }).waitFor();
}

const entry = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name: title, exact: true }) });
const titles = (page: Page) => page.getByRole('article').getByRole('link');

/** Where reading of the article stopped, as the database keeps it. */
function keptPlace(page: Page): Promise<number> {
  return page.evaluate(async (title) => {
    const open = indexedDB.open('plenum');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const all = open.result.transaction(['documents']).objectStore('documents').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    open.result.close();
    return Number(all.result.find((one) => one.title === title).readingOffset);
  }, articleTitle);
}

/** Chooses an item of the menu that is open, by its letters and Enter. */
async function chooseItem(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true });
  await item.waitFor();
  for (let turn = 0; turn < 14; turn += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await press(page, 'ArrowDown');
  }
  await press(page, 'Enter');
}

test('with the keyboard alone documents are sorted, found, tagged, queued, archived, and all of it taken back', async ({
  launch,
  profile,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await takeLibraryIn(page, profile, 12);
  expect(await violationsInEveryTheme(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Sort by' }).focus();
  await page.keyboard.type('Title');
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('title');
  await expect(titles(page).first()).toHaveText('The Cell');
  await page.getByRole('button', { name: 'Ascending: turn round' }).focus();
  await press(page, 'Enter');
  await expect(titles(page).last()).toHaveText('The Cell');

  await page.getByRole('searchbox', { name: 'Search the library' }).focus();
  await page.keyboard.type('DAHL harbour');
  await expect(titles(page)).toHaveText(['Harbour Notes']);
  await said(page, '1 document found.');
  await press(page, 'ControlOrMeta+a', 'Delete');
  await page.keyboard.type('no such words');
  await expect(page.getByText('No document is like this.')).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await tabTo(page, 'button', 'Show all documents');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'All documents' })).toBeVisible();

  // The arrow keys go from document to document, and Space chooses.
  const link = (title: string) =>
    page.getByRole('article').getByRole('link', { name: title, exact: true });
  await titles(page).first().focus();
  await press(page, 'ArrowRight');
  await expect(titles(page).nth(1)).toBeFocused();
  await press(page, 'Home', 'Space', 'ArrowRight', 'Space');
  const bar = page.getByRole('group', { name: 'Chosen documents' });
  await expect(bar).toContainText('2 documents chosen');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await bar.getByRole('button', { name: 'Tags…' }).focus();
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 documents' });
  await expect(dialog.getByRole('combobox', { name: 'Add tags' })).toBeFocused();
  await page.keyboard.type('thesis');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await press(page, 'Enter');
  await said(page, 'Tagged: 2 documents.');
  const thesis = page.getByRole('button', { name: 'Tag thesis 2' });
  await thesis.focus();
  await press(page, 'Enter');
  await expect(thesis).toHaveAttribute('aria-pressed', 'true');
  await expect(titles(page)).toHaveCount(2);
  await press(page, 'Enter');
  await press(page, 'Control+Z');
  await said(page, 'Undone: Tag documents.');
  await expect(thesis).toBeHidden();

  // The queue, from the menu of a document.
  const menuOf = (title: string) =>
    page.getByRole('button', { name: `Menu of ${title}`, exact: true });
  const queue = page.getByRole('region', { name: 'Read next' }).getByRole('listitem');
  const before = await queue.count();
  await link('Taxes in the Ancient World').focus();
  await press(page, 'Tab', 'Tab', 'Enter');
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await chooseItem(page, 'Read first');
  await said(page, 'To be read first: Taxes in the Ancient World.');
  await expect(menuOf('Taxes in the Ancient World')).toBeFocused();
  await expect(queue).toHaveCount(Math.min(4, before + 1));
  await expect(queue.first()).toContainText('Taxes in the Ancient World');
  await press(page, 'Enter');
  await chooseItem(page, 'Move down');
  await expect(queue.nth(1)).toContainText('Taxes in the Ancient World');
  await press(page, 'Control+Z');
  await expect(queue.first()).toContainText('Taxes in the Ancient World');
  await press(page, 'Control+Z');
  await said(page, 'Undone: Change reading queue.');
  await expect(queue).toHaveCount(before);

  // Into the archive: the focus goes to the neighbour.
  await link('The Cell').focus();
  await press(page, 'Tab', 'Tab', 'Enter');
  await chooseItem(page, 'Archive');
  await said(page, 'Archived: The Cell.');
  await expect(link('The Cell')).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  await press(page, 'Control+Z');
  await said(page, 'Undone: Archive documents.');
  await expect(link('The Cell')).toBeVisible();
});

test('a document has its details, its original file, and an end', async ({ launch, profile }) => {
  test.setTimeout(180_000);
  const app = await launch();
  const { page } = app;
  await page.getByRole('link', { name: articleTitle }).waitFor();
  await page.getByRole('button', { name: `Menu of ${articleTitle}` }).click();
  await page.getByRole('menuitem', { name: 'Details…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Details' });
  await expect(dialog).toContainText('Plain text');
  await expect(dialog).toContainText('comes with Plenum');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  const path = join(profile, 'original.txt');
  await app.saveAt(path, () =>
    dialog.getByRole('button', { name: 'Save the original file…' }).click(),
  );
  await said(page, /^The file was saved/);
  expect(readFileSync(path)).toEqual(
    readFileSync('resources/library/chinas-technological-self-reliance.txt'),
  );
  await dialog.getByRole('textbox', { name: 'Title' }).fill(' ');
  await dialog.getByRole('button', { name: 'Save details' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('A document needs a title.');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('The Fifth Plenum');
  await dialog.getByRole('combobox', { name: /^Language/ }).fill('english!');
  await expect(dialog.getByRole('alert')).toContainText('no language tag');
  await dialog.getByRole('combobox', { name: /^Language/ }).fill('en-us');
  await dialog.getByRole('textbox', { name: 'Tags, apart by commas' }).fill('china, policy');
  await dialog.getByRole('button', { name: 'Save details' }).click();
  await said(page, 'Changed: The Fifth Plenum.');
  await expect(page.getByRole('link', { name: 'The Fifth Plenum' })).toBeVisible();
  await page.getByRole('button', { name: 'Menu of The Fifth Plenum' }).click();
  await page.getByRole('menuitem', { name: 'Mark as finished' }).click();
  await expect(entry(page, 'The Fifth Plenum')).toContainText('Finished');
  await page.keyboard.press('Control+z');
  await said(page, 'Undone: Mark documents.');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
});

test('what is read now stands first, with how far it was read', async ({ launch, profile }) => {
  test.setTimeout(180_000);
  const first = await launch();
  await takeLibraryIn(first.page, profile, 12);
  await openArticle(first.page);
  await first.page.keyboard.press('Control+End');
  await first.page.waitForFunction(() => scrollY > 200);
  await expect.poll(() => keptPlace(first.page)).toBeGreaterThan(0);
  await first.page.getByRole('link', { name: 'Library' }).click();
  const now = first.page.getByRole('region', { name: 'Continue reading' });
  await expect(now).toContainText(articleTitle);
  await expect(now).toContainText(/\d+ % · \d+ min left/);
  await expect(entry(first.page, articleTitle)).toContainText(/\d+ % · \d+ min left/);
  await first.page.getByRole('button', { name: 'List' }).click();
  await first.page.getByRole('combobox', { name: 'Sort by' }).selectOption('due');
  await expect(titles(first.page).first()).toHaveText('On the Origin of Rivers');
  await expect(entry(first.page, 'On the Origin of Rivers')).toContainText('3 cards · 3 due');
  await first.page.getByRole('button', { name: 'Filter and group' }).click();
  await first.page.getByLabel('Group by').selectOption('format');
  await expect(first.page.getByRole('heading', { name: /^EPUB/ })).toBeVisible();
  expect(await violationsInEveryTheme(first.page)).toEqual([]);
  await first.page.getByLabel('Archive').selectOption('only');
  await expect(first.page.getByRole('button', { name: 'In the archive: no longer' })).toBeVisible();
  await first.page.getByRole('button', { name: 'In the archive: no longer' }).click();
  await first.close();

  // The view is kept, and the way back leads into the text.
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: /^EPUB/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('due');
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('article', { name: articleTitle })).toBeVisible();
});

test('of a thousand documents those in the window are there, however they are scrolled and filtered', async ({
  launch,
  profile,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await takeLibraryIn(page, profile, 1_000);
  const articles = page.getByRole('article');
  await expect(page.getByText(/^\d+ documents$/)).toBeVisible();
  // Only those in the window, and a few around, are there.
  expect(await articles.count()).toBeLessThan(120);
  await titles(page).first().focus();
  await press(page, 'End');
  await expect(titles(page).last()).toBeFocused();
  expect(await articles.count()).toBeLessThan(120);
  // As fast as a wheel is flung: 300 pixels a frame.
  const most = await page.evaluate(async () => {
    let seen = 0;
    scrollTo(0, 0);
    for (let step = 0; step < 120; step += 1) {
      scrollBy(0, 300);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      seen = Math.max(seen, document.querySelectorAll('article').length);
    }
    return seen;
  });
  expect(most).toBeGreaterThan(10);
  expect(most).toBeLessThan(120);
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('harbour part 12');
  await expect(titles(page)).toHaveText([/^Harbour Notes, part 12$/]);
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('');
  await expect.poll(() => articles.count()).toBeGreaterThan(10);
});

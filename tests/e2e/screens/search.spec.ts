/** Searching everything: from every screen, by keys alone, and to the very words. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { press } from '#support/drivers/key-steps.ts';
import { articleTitle, mark, openArticle } from '#support/drivers/reader-steps.ts';

async function openSearch(page: Page) {
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
}

async function searchFor(page: Page, query: string) {
  await openSearch(page);
  await page.getByRole('combobox', { name: 'Search everything' }).fill(query);
}

const option = (page: Page, words: string | RegExp) =>
  page.getByRole('listbox', { name: 'Found' }).getByRole('option').filter({ hasText: words });

/** What is painted as found in the reader. */
const arrived = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('plenum-arrived') ?? [])].map(String));

test('a passage is found with a slip, opened by Enter and painted; back comes back', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('link', { name: articleTitle }).waitFor();
  await searchFor(page, '"technological innovation" domestc in:text');
  await expect(option(page, 'leader in technological innovation')).toBeVisible();
  await expect(option(page, 'leader in').locator('mark').first()).toHaveText(
    'technological innovation',
  );
  await press(page, 'Enter');
  await expect(page.getByRole('article', { name: articleTitle })).toBeFocused();
  await expect
    .poll(() => arrived(page))
    .toEqual([expect.stringMatching(/^technological innovation/)]);
  await press(page, 'Escape');
  await expect.poll(() => arrived(page)).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});

test('a way within the open document can be gone back', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await searchFor(page, '"technological breakthroughs"');
  await expect(option(page, 'technological breakthroughs').first()).toBeVisible();
  await press(page, 'Enter');
  await expect.poll(() => arrived(page)).toEqual(['technological breakthroughs']);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(150);
});

test('highlights, notes and cards are found as soon as they are made', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, 'Fifth Plenum', 'Definition');
  await press(page, 'n');
  await page.keyboard.type('Quixotic remark #later');
  await press(page, 'Control+Enter');
  await searchFor(page, 'colour:definition');
  await expect(option(page, 'Fifth Plenum').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Search everything' }).fill('quixotc tag:later');
  await expect(option(page, 'Quixotic remark')).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Enter');
  await expect.poll(() => arrived(page)).toEqual(['Fifth Plenum']);
  await press(page, 'Control+k');
  await press(page, 'ArrowDown');
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant', /-1$/);
  await press(page, 'Escape');
  await expect(page.getByRole('dialog', { name: 'Search everything' })).toHaveCount(0);
});

test('commands are run from it, and what was searched for is offered again', async ({ launch }) => {
  const { page } = await launch();
  await searchFor(page, 'stat');
  await expect(option(page, 'Go to: Statistics')).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Statistics' })).toBeVisible();
  await searchFor(page, 'theme dark');
  await press(page, 'Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await searchFor(page, 'semiconductors');
  await expect(option(page, 'semiconductors').first()).toBeVisible();
  await press(page, 'Enter');
  await page.getByRole('article', { name: articleTitle }).waitFor();
  await openSearch(page);
  await option(page, 'semiconductors').click();
  await expect(page.getByRole('combobox')).toHaveValue('semiconductors');
});

test('nothing, and what is wrong, is told in words; axe finds nothing', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('link', { name: articleTitle }).waitFor();
  await openSearch(page);
  const dialog = page.getByRole('dialog', { name: 'Search everything' });
  expect(await violationsInEveryTheme(page)).toEqual([]);
  const field = page.getByRole('combobox');
  await field.fill('innovation');
  await expect(dialog.getByRole('status')).toHaveText(/passages/);
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await field.fill('zzqxv');
  await expect(dialog.getByText('Nothing you keep says this.')).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText('Nothing found.');
  await field.fill('in:nowhere');
  await expect(dialog.getByText(/does not name a place to look in/).first()).toBeVisible();
  await press(page, 'Control+k');
  await expect(dialog).toHaveCount(0);
});

test('the index outlives the page, and a damaged one is built anew', async ({ launch }) => {
  const first = await launch();
  await searchFor(first.page, 'innovation');
  await expect(option(first.page, 'innovation').first()).toBeVisible();
  await press(first.page, 'Escape');
  await first.page.evaluate(async () => {
    const open = indexedDB.open('plenum-search');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const segments = open.result.transaction('segments', 'readwrite').objectStore('segments');
    const all = segments.getAllKeys();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    for (const key of all.result) segments.put(new Uint8Array(64), key);
    await new Promise((resolve) => segments.transaction.addEventListener('complete', resolve));
    open.result.close();
  });
  await first.close();
  const second = await launch();
  await searchFor(second.page, 'innovation');
  await expect(option(second.page, 'innovation').first()).toBeVisible();
});

/** The card browser and the statistics, over a desk on which someone has studied for months. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { studiedCopy } from '#support/cards/studied-copy.ts';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';

/** Takes a copy with 300 cards in, the newest 60 of which were never asked. */
async function takeStudyIn(page: Page, profile: string): Promise<void> {
  const path = join(profile, 'studied.plenum');
  writeFileSync(path, await studiedCopy({ cards: 300, days: 150, until: Date.now() }));
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
  await page.getByLabel('A copy to take in').setInputFiles(path);
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText(/“studied.plenum” was taken in/)).toBeVisible();
}

const said = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);

test('cards are searched, chosen, changed as one act, and all of it taken back', async ({
  launch,
  profile,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await takeStudyIn(page, profile);
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Cards', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Cards' });
  await expect(grid).toHaveAttribute('aria-rowcount', '301');
  // Only the rows in the window, and a few around, are there.
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  expect(await violationsInEveryTheme(page)).toEqual([]);

  const field = page.getByRole('combobox', { name: 'Search cards' });
  await field.pressSequentially('is:n');
  await expect(page.getByRole('option', { name: /is:new/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('is:new ');
  await expect(grid).toHaveAttribute('aria-rowcount', '61');
  await said(page, '60 cards found.');
  await field.fill('stability<soon');
  await expect(page.getByText(/“stability<soon” needs a number/)).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '61');
  await field.fill('is:new tag:exam');
  await expect(grid).toHaveAttribute('aria-rowcount', '21');

  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 of 20 cards chosen')).toBeVisible();
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(3);
  await page.getByRole('button', { name: 'Suspend' }).click();
  await said(page, '3 cards suspended.');
  await expect(grid.getByRole('gridcell', { name: 'Suspended' })).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await said(page, 'Undone: Suspend cards.');
  await expect(grid.getByRole('gridcell', { name: 'Suspended' })).toHaveCount(0);

  await grid.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await said(page, '20 cards moved to the trash.');
  await expect(page.getByText('No card is like this.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', '21');

  await field.fill('is:review doc:title');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const card = page.getByRole('complementary', { name: 'Card' });
  await expect(card).toBeFocused();
  await expect(card).toContainText('What became of the');
  await expect(card.getByRole('region', { name: 'Why this date?' })).toContainText('You answered');
  await expect(card.getByRole('region', { name: 'Reviews' }).getByRole('row')).not.toHaveCount(1);
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();

  // The address keeps the search, and the way to the passage comes back to it.
  await page.getByRole('button', { name: 'Details' }).click();
  await card.getByRole('link', { name: /^Open in/ }).click();
  await expect(page.getByRole('article', { name: 'A Title' })).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue('is:review doc:title');
});

test('statistics are drawn, told as tables, saved as pictures, and kind to who begins', async ({
  launch,
  profile,
}) => {
  test.setTimeout(240_000);
  const app = await launch();
  const { page } = app;
  await page.getByRole('link', { name: 'Statistics', exact: true }).click();
  await expect(page.getByText('This page fills as you review.')).toBeVisible();
  await takeStudyIn(page, profile);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('link', { name: 'Your statistics' }).click();
  await expect(page.getByText(/You recalled \d+ %/)).toBeVisible();

  const states = page.getByRole('figure', { name: 'States' });
  await expect(states.getByRole('img', { name: 'States' })).toBeVisible();
  await states.getByRole('button', { name: 'States: as a table' }).click();
  await expect(states.getByRole('row', { name: /^New 60/ })).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByLabel('Tag', { exact: true }).selectOption('exam');
  await expect(states.getByRole('row', { name: /^New 20/ })).toBeVisible();
  await page.getByLabel('Tag', { exact: true }).selectOption('');
  await expect(states.getByRole('row', { name: /^New 60/ })).toBeVisible();

  const forecast = page.getByRole('figure', { name: 'Cards that come due' });
  const [svg, png] = ['svg', 'png'].map((kind) => join(profile, `forecast.${kind}`));
  for (const [path, kind] of [
    [svg, 'SVG'],
    [png, 'PNG'],
  ] as const) {
    await forecast.getByRole('button', { name: /save the picture/ }).click();
    await app.saveAt(path ?? '', () =>
      forecast.getByRole('button', { name: `Save as ${kind}` }).click(),
    );
    await said(page, `The picture was saved: Cards that come due.${kind.toLowerCase()}.`);
  }
  expect(readFileSync(svg ?? '', 'utf8')).toMatch(/^<svg .*Cards that come due.*fill="rgb/s);
  expect(
    readFileSync(png ?? '')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');

  await page.getByRole('button', { name: 'Fit to my reviews' }).click();
  await expect(page.getByRole('row', { name: /^Log-loss/ })).toBeVisible();
  await page.getByLabel('Cards in all').fill('200');
  await page.getByLabel('Days', { exact: true }).fill('60');
  await page.getByRole('button', { name: 'Simulate' }).click();
  const curve = page.getByRole('figure', { name: /^Minutes a day/ });
  await expect(curve.getByRole('img')).toBeVisible();
  await page.getByLabel('Desired retention', { exact: true }).selectOption('0.85');
  await page.getByRole('button', { name: 'Use it' }).click();
  await said(page, /From now on 85% is desired/);
  await page.keyboard.press('Control+z');
  await said(page, 'Undone: Change scheduling.');
});

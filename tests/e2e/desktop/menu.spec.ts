/** The native menu drives the page, and follows it. */
import { expect, test } from '#support/drivers/app-test.ts';

test('the menu opens the places and sets the theme, which stays', async ({ launch }) => {
  const first = await launch();
  await first.page.getByRole('heading', { name: 'Library' }).waitFor();
  await first.pressMenuItem('show-review');
  await expect(first.page.getByText('Nothing is due')).toBeVisible();
  await first.pressMenuItem('show-cards');
  await expect(first.page.getByRole('heading', { name: 'Cards' })).toBeVisible();
  await first.pressMenuItem('show-statistics');
  await expect(first.page.getByRole('heading', { name: 'Statistics' })).toBeVisible();
  await first.pressMenuItem('show-quiz');
  await expect(first.page.getByRole('heading', { name: 'Quiz' })).toBeVisible();
  await first.pressMenuItem('show-library');
  await expect(first.page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await first.pressMenuItem('show-data');
  await expect(first.page.getByRole('heading', { name: 'Your data' })).toBeVisible();
  await first.pressMenuItem('search');
  await expect(first.page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
  await first.page.keyboard.press('Escape');
  await first.pressMenuItem('theme-sepia');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await first.close();
  const second = await launch();
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
});

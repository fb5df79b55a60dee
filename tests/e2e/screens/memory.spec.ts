/** Memory on the page: what is known of each passage is painted, listed by section, and reviewed by one key. */
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { press } from '#support/drivers/key-steps.ts';
import {
  articleTitle,
  makeCard,
  mark,
  openArticle,
  paintedWords,
} from '#support/drivers/reader-steps.ts';

const words = 'self-reliance in technological innovation';

test('a passage is seen to be learned, without a pointer', async ({ launch }) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(page);
  const article = page.getByRole('article', { name: articleTitle });
  await article.focus();
  await press(page, 'm');
  const panel = page.getByRole('complementary', { name: 'Memory' });
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('No passage of this document has a card yet.');
  await press(page, 'Escape');
  await expect(article).toBeFocused();

  await mark(page, words, 'Key fact');
  await makeCard(page, words, 'What has Beijing long focused on?');
  await article.focus();
  await press(page, 'm');
  await expect.poll(() => paintedWords(page, 'memory-new')).toEqual([words]);
  await expect(panel.getByRole('listitem').filter({ hasText: 'Whole document' })).toContainText(
    'Remembered: 1 not learned yet.',
  );
  await expect(
    page.getByRole('slider', { name: 'Coverage of the document' }),
  ).toHaveAccessibleDescription(/Remembered: 1 not learned yet\./);
  expect(await violationsInEveryTheme(page)).toEqual([]);

  // One key reviews what is due of it; what was learned is seen on the page.
  await press(page, 'Escape', 'r');
  await expect(page.getByText('What has Beijing long focused on?')).toBeVisible();
  await press(page, 'Space', '2');
  await expect(page.getByRole('status').filter({ hasText: 'Graded.' })).toBeAttached();
  await page.goBack();
  await expect(article).toBeVisible();
  await article.focus();
  await press(page, 'm');
  await expect.poll(() => paintedWords(page, 'memory-known')).toEqual([words]);
  await expect(panel).toContainText('99 %');
});

/** The thread: read the article, mark it, make a card, review it; all of it stays. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { press } from '#support/drivers/key-steps.ts';
import {
  articleTitle,
  highlightOf,
  makeCard,
  mark,
  openArticle,
  paintedWords,
  selectWords,
  writeNote,
} from '#support/drivers/reader-steps.ts';

const words = 'self-reliance in technological innovation';
const question = 'What has Beijing long focused on?';

test('the library opens with the article alone: its facts are bundled, but are no document', async ({
  launch,
}) => {
  const first = await launch();
  const documents = (page: Page) => page.getByRole('main').getByRole('listitem');
  await expect(documents(first.page)).toContainText([articleTitle]);
  await expect(documents(first.page)).toHaveCount(1);
  await expect(first.page.getByRole('alert')).toHaveCount(0);
  await first.close();
  const second = await launch();
  await openArticle(second.page);
  await second.page.getByRole('link', { name: 'Library' }).click();
  await expect(documents(second.page)).toHaveCount(1);
  await expect(second.page.getByRole('alert')).toHaveCount(0);
});

test('an article is read, marked, made into a card, reviewed, and stays after a restart', async ({
  launch,
}) => {
  const first = await launch();
  await openArticle(first.page);
  await mark(first.page, words, 'Key fact');
  expect(await paintedWords(first.page, 'key-fact')).toEqual([words]);
  await writeNote(first.page, words, 'Where it began');
  await makeCard(first.page, words, question);
  await first.page.getByRole('link', { name: 'Review' }).click();
  await expect(first.page.getByText(question)).toBeVisible();
  await first.page.getByRole('button', { name: 'Show answer' }).click();
  await first.page.getByRole('button', { name: 'Remembered' }).click();
  await expect(first.page.getByText('Nothing is due')).toBeVisible();
  await expect(first.page.getByText(/The next card comes back in/)).toBeVisible();
  await first.close();

  const second = await launch();
  await expect(second.page.getByText('1 highlight · 1 card')).toBeVisible();
  await openArticle(second.page);
  await expect.poll(() => paintedWords(second.page, 'key-fact')).toEqual([words]);
  await expect(highlightOf(second.page, words)).toContainText('Where it began');
  await second.page.getByRole('link', { name: 'Review' }).click();
  await expect(second.page.getByText('Nothing is due')).toBeVisible();
});

test('what was marked a moment ago survives a kill of every process', async ({ launch }) => {
  const first = await launch();
  await openArticle(first.page);
  await mark(first.page, words, 'Claim');
  await first.kill();
  const second = await launch();
  await openArticle(second.page);
  await expect(highlightOf(second.page, words)).toBeVisible();
  await expect.poll(() => paintedWords(second.page, 'claim')).toEqual([words]);
});

test('the whole thread works from the keyboard', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('link', { name: articleTitle }).focus();
  await page.keyboard.press('Enter');
  const article = page.getByRole('article', { name: articleTitle });
  await article.focus();
  // The cursor begins at the top of the window; two sentences of one paragraph are no passage to recite.
  await press(page, 'Control+Home');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  for (let sentence = 0; sentence < 3; sentence += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('5');
  await expect.poll(async () => (await paintedWords(page, 'key-fact')).length).toBe(1);
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'New card' });
  await dialog.getByLabel('Question').fill('What does the sentence say?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(article).toBeFocused();
  await page.getByRole('link', { name: 'Review' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('What does the sentence say?')).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await expect(page.getByText('Nothing is due')).toBeVisible();
});

test('the sentence behind a card opens in the text', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Evidence');
  await makeCard(page, words, question);
  await page.getByRole('link', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expect(page.locator('blockquote mark')).toHaveText(words);
  await page.getByRole('link', { name: 'Open in the text' }).click();
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual([words]);
});

test('a highlight that is deleted is gone, from the page and from the store', async ({
  launch,
}) => {
  const { page, close } = await launch();
  await openArticle(page);
  await mark(page, words, 'Question');
  await highlightOf(page, words).getByRole('button', { name: 'Delete highlight' }).click();
  await expect(highlightOf(page, words)).toBeHidden();
  await expect.poll(() => paintedWords(page, 'question')).toEqual([]);
  await close();
  const again = await launch();
  await openArticle(again.page);
  await expect(again.page.getByRole('complementary', { name: 'Highlights' })).toBeVisible();
  await expect(highlightOf(again.page, words)).toBeHidden();
});

test('a card without a question is refused with words, and nothing is lost', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await selectWords(page, words);
  await page.getByRole('toolbar').getByRole('button', { name: /Card/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New card' });
  const answer = await dialog.getByLabel('Answer').inputValue();
  await dialog.getByLabel('Question').fill('  ');
  await dialog.getByRole('button', { name: 'Add card' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Write a question first');
  await expect(dialog.getByLabel('Answer')).toHaveValue(answer);
});

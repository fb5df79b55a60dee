import { expect, test } from '#support/drivers/app-test.ts';
import {
  articleTitle,
  highlightOf,
  makeCard,
  mark,
  openArticle,
  openHighlight,
  paintedWords,
  writeNote,
} from '#support/drivers/reader-steps.ts';

const words = 'self-reliance in technological innovation';

test('what was done is taken back with the keys, also after a restart, and done again', async ({
  launch,
}) => {
  const first = await launch();
  await openArticle(first.page);
  await mark(first.page, words, 'Claim');
  await first.close();

  const { page } = await launch();
  await openArticle(page);
  await expect(highlightOf(page, words)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo add highlight' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(highlightOf(page, words)).toHaveCount(0);
  await expect.poll(() => paintedWords(page, 'claim')).toEqual([]);
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Add highlight.' })).toHaveCount(
    1,
  );
  await page.keyboard.press('Control+Shift+z');
  await expect(highlightOf(page, words)).toBeVisible();
});

test('the keys take back typing in a field, not an act', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Claim');
  await openHighlight(page, words);
  const note = highlightOf(page, words).getByLabel('Note');
  await note.click();
  await page.keyboard.type('mine');
  await page.keyboard.press('Control+z');
  // How much of the typing goes at once is the engine's to say.
  await expect(note).not.toHaveValue('mine');
  await expect(highlightOf(page, words)).toBeVisible();
});

test('the history takes back one act among others, and says when it cannot', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Claim');
  await writeNote(page, words, 'mine');
  await makeCard(page, words, 'What is asked?');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'History' }).click();
  const acts = page.getByRole('main').getByRole('listitem');
  await expect(acts).toHaveText([
    /Add card.*What is asked/,
    /Edit note.*self-reliance/,
    /Add highlight/,
  ]);
  await acts.nth(2).getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText(/^Left as it is: the highlight was changed since/)).toHaveCount(1);
  await acts.nth(1).getByRole('button', { name: /^Undo/ }).click();
  await expect(acts.nth(1)).toContainText('Undone');
  await acts.nth(2).getByRole('button', { name: /^Undo/ }).click();
  await expect(acts.nth(2)).toContainText('Undone');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('article')).not.toContainText('1 highlight');
  await expect(page.getByRole('article')).toContainText('1 card');
});

test('a deleted document waits in the trash and comes back with its marks', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Claim');
  await makeCard(page, words, 'What is asked?');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('button', { name: `Menu of ${articleTitle}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Keep the cards' }).click();
  await expect(page.getByText('There is no document yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('There is no document yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Trash' }).click();
  await page.getByRole('button', { name: `Put back: ${articleTitle}` }).click();
  await expect(page.getByText('The trash is empty.')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('article')).toContainText('1 highlight');
  await expect(page.getByRole('article')).toContainText('1 card');
});

/** The whole thread with no pointer at all: library, read, mark, note, card, review. */
import { expect, test } from '#support/drivers/app-test.ts';
import { openByKeys, press, said, tabTo } from '#support/drivers/key-steps.ts';
import { articleTitle, paintedWords } from '#support/drivers/reader-steps.ts';

const question = 'What has Beijing long focused on?';

test('a sentence is marked, annotated, made into a card and reviewed', async ({ launch }) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await said(page, /^Beijing has long focused/);
  await press(page, '5');
  await said(page, /^Marked as Key fact\. Beijing has long/);
  await press(page, 'n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('The *goal*, see #policy');
  await press(page, 'Escape');
  await said(page, 'Note kept.');
  const article = page.getByRole('article', { name: articleTitle });
  await expect(article).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Highlights' })).toContainText('The goal');
  await press(page, 'c');
  const dialog = page.getByRole('dialog', { name: 'New card' });
  await expect(dialog).toBeVisible();
  await tabTo(page, 'button', 'Cancel');
  await press(page, 'Shift+Tab', 'Shift+Tab');
  await page.keyboard.type(question);
  await tabTo(page, 'button', 'Add card');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(article).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  for (let turn = 0; turn < 30; turn += 1) {
    const review = page.getByRole('link', { name: 'Review' });
    if (await review.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await press(page, 'Enter');
  await expect(page.getByText(question)).toBeVisible();
  await press(page, 'Space', '2');
  await expect(page.getByText('Nothing is due')).toBeVisible();
});

test('the cursor goes by word, sentence and paragraph, and widens', async ({ launch }) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'w');
  await said(page, 'By word: Beijing');
  await press(page, 'ArrowRight', 'ArrowRight');
  await said(page, 'long');
  await press(page, 'Shift+ArrowRight', '1');
  await expect.poll(() => paintedWords(page, 'claim')).toEqual(['long focused']);
  await press(page, 'Shift+ArrowRight');
  await said(page, 'Resized. long focused on');
  await press(page, 'Alt+Shift+ArrowRight');
  await expect.poll(() => paintedWords(page, 'claim')).toEqual(['focused on']);
  await press(page, 'Shift+ArrowLeft');
  await expect.poll(() => paintedWords(page, 'claim')).toEqual(['focused']);
  await press(page, '2');
  await said(page, 'Changed to Evidence. focused');
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual(['focused']);
  await press(page, 'p');
  await said(page, /^By paragraph: Beijing has .*15 years\./);
});

test('highlights are walked, opened, listed and deleted', async ({ launch }) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', '1', 'ArrowRight', '2');
  await said(page, /^Marked as Evidence/);
  await expect.poll(async () => (await paintedWords(page, 'evidence')).length).toBe(1);
  await press(page, 'Escape', '[');
  await said(page, /^Claim, 1 of 2\. Beijing has/);
  await press(page, ']');
  await said(page, /^Evidence, 2 of 2\. The Chinese/);
  await press(page, ']');
  await said(page, 'No highlight after this one.');
  await press(page, 'x');
  await said(page, /^Highlight deleted\. The Chinese/);
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual([]);
  await press(page, 'l');
  const panel = page.getByRole('complementary', { name: 'Notes and highlights' });
  await expect(panel.getByRole('listitem')).toHaveText([/Claim.*Beijing has long focused/]);
  await press(page, 'Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('article', { name: articleTitle })).toBeFocused();
});

test('a key is changed, a clash is told, and single keys can be switched off', async ({
  launch,
}) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, '?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await tabTo(page, 'button', 'Write a note: N');
  await press(page, 'Enter', 'c');
  await expect(dialog.getByRole('alert')).toContainText('C is the key of “Make a card”');
  await press(page, 'Control+b');
  await expect(dialog.getByRole('alert')).toContainText('belong to the system');
  await press(page, 'Escape');
  await expect(dialog.getByRole('button', { name: 'Write a note: N' })).toBeFocused();
  await press(page, 'Enter', 'j');
  await expect(dialog.getByRole('button', { name: 'Write a note: J' })).toBeFocused();
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await press(page, 'ArrowRight', '1', 'j');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await press(page, 'Escape', '?');
  await dialog.getByRole('checkbox', { name: 'Keys of a single character' }).focus();
  await press(page, 'Space', 'Escape', '2');
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual([]);
  await press(page, '?');
  await expect(dialog).toBeHidden();
  await page.reload();
  await page.getByRole('article', { name: articleTitle }).waitFor();
  await page.getByRole('button', { name: 'Keys', exact: true }).focus();
  await press(page, 'Enter');
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Reset all keys' }).focus();
  await press(page, 'Enter');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Write a note: N' })).toBeVisible();
});

test('a link to a document is written into a note and followed', async ({ launch }) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', '1', 'n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Compare [[techno');
  const links = page.getByRole('listbox', { name: 'Links' });
  await expect(links.getByRole('option')).toHaveCount(2);
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(
    /^Compare \[Beijing has long .*\]\(plenum:highlight\/[\w-]+\)$/,
  );
  await press(page, 'Escape', 'Escape', '?', 'Escape');
  await page.getByRole('button', { name: /^Beijing has long focused/ }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('button', { expanded: true, name: /^Claim/ })).toBeVisible();
});

test('a note on the document is written and kept', async ({ launch }) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, 'Shift+N');
  await expect(page.getByRole('textbox', { name: 'New note on the document' })).toBeFocused();
  await page.keyboard.type('A **report**.');
  await press(page, 'Escape');
  await said(page, 'Note kept.');
  await press(page, 'Escape');
  await expect(page.getByRole('complementary', { name: 'Notes and highlights' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Note on the document' })).toContainText(
    'A report.',
  );
});

test('the toolbar before the text has the commands without a key', async ({ launch }) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, 'Shift+Tab');
  const tools = page.getByRole('toolbar', { name: 'Reading' });
  await expect(tools.getByRole('button', { name: 'On to the next' })).toBeFocused();
  await press(page, 'Enter', 'Enter', 'Enter');
  await said(page, /^Beijing has long focused/);
  for (let turn = 0; turn < 4; turn += 1) await press(page, 'ArrowRight');
  await expect(tools.getByRole('button', { name: 'Mark as Claim' })).toBeFocused();
  await press(page, 'Enter');
  await said(page, /^Marked as Claim\. Beijing/);
});

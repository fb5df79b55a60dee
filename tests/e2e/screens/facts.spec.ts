/** The panel of facts: curated ones, found ones, the reader's own, all by keys. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { press, said } from '#support/drivers/key-steps.ts';
import {
  articleTitle,
  openArticle,
  openFile,
  paintedWords,
  selectWords,
} from '#support/drivers/reader-steps.ts';

const title = 'The Long Bridge';
const firstText = `${title}

In 1921, Robert Lane designed the Long Bridge for the Harbour Trust. It was finished after two years.

The Harbour Trust closed the Long Bridge because of a great flood in 1958. Wooden ferries carried 1,240 people that week.

Anna Vail wrote the rules of the Harbour Trust in Leeds. Later the town rebuilt the bridge of stone.`;

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Facts', exact: true });
const facts = (page: Page) => panelOf(page).getByRole('listitem');

async function openPanel(page: Page, name: string) {
  await page.getByRole('article', { name }).focus();
  await press(page, 'Shift+F');
  await expect(panelOf(page)).toBeFocused();
}

async function openText(app: Parameters<typeof openFile>[0], profile: string, text = firstText) {
  const path = join(profile, 'bridge.txt');
  writeFileSync(path, text);
  await openFile(app, path);
  return path;
}

test('the article brings its facts, each proved by its words; they come once', async ({
  launch,
}) => {
  const { page, close } = await launch();
  await openArticle(page);
  await openPanel(page, articleTitle);
  await expect.poll(() => facts(page).count()).toBeGreaterThanOrEqual(40);
  const count = await facts(page).count();
  await press(page, 'ArrowDown', 'ArrowDown');
  const present = panelOf(page)
    .getByRole('button', { name: /^Purpose/ })
    .first();
  await expect(present).toBeFocused();
  await press(page, 'Enter');
  const proof = /^Beijing has long focused .* foreign firms\.$/;
  await expect.poll(async () => (await paintedWords(page, 'proof')).join('')).toMatch(proof);
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByLabel('Kind', { exact: true }).selectOption('Person');
  expect(await facts(page).count()).toBeLessThan(count);
  await page.getByLabel('Kind', { exact: true }).selectOption('Any kind');
  await facts(page).first().getByRole('button').first().focus();
  await press(page, 'x');
  await expect(facts(page)).toHaveCount(count - 1);
  await said(page, /^Deleted: /);
  await close();
  const again = await launch();
  await openArticle(again.page);
  await openPanel(again.page, articleTitle);
  await expect(facts(again.page)).toHaveCount(count - 1);
});

test('facts are found, accepted, rejected for good, merged and edited, all by keys', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await openText(app, profile);
  await openPanel(page, title);
  await page.getByRole('button', { name: 'Find facts' }).focus();
  await press(page, 'Enter');
  await said(page, /facts were found in \d sentences/);
  const found = await facts(page).count();
  expect(found).toBeGreaterThan(3);
  await expect(facts(page).first()).toContainText('Date · suggested');
  await facts(page).first().getByRole('button').first().focus();
  await press(page, 'a');
  await said(page, /^Accepted: In 1921/);
  await press(page, 'r');
  await said(page, /^Rejected: /);
  await expect(facts(page)).toHaveCount(found - 1);
  await page.getByRole('button', { name: 'Find facts' }).click();
  await said(page, /^Nothing new/);
  await expect(facts(page)).toHaveCount(found - 1);

  await facts(page).first().getByRole('button').first().focus();
  await press(page, 'm', 'ArrowDown', 'm');
  await page.getByRole('button', { name: 'Merge 2 facts' }).click();
  await said(page, /^Merged 2 facts/);
  await expect(facts(page)).toHaveCount(found - 2);
  await press(page, 'e');
  const dialog = page.getByRole('dialog', { name: 'Edit fact' });
  await expect(dialog.getByRole('textbox', { name: 'Question', exact: true }).first()).toHaveValue(
    'In which year did Robert Lane design the Long Bridge for the Harbour Trust?',
  );
  await expect(dialog.getByText('Proved together by')).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await dialog
    .getByRole('textbox', { name: 'What the fact says' })
    .fill('Robert Lane designed it.');
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(facts(page).first()).toContainText('Robert Lane designed it.');
  await press(page, 'Escape');
  await expect(page.getByRole('article', { name: title })).toBeFocused();
  await press(page, 'Control+z');
  await said(page, /Edit fact/);
  await openPanel(page, title);
  await expect(facts(page).first()).toContainText('In 1921, Robert Lane');
});

test('one key makes a fact of the words; it stays with them in a new version', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  const path = await openText(app, profile);
  await selectWords(page, 'closed the Long Bridge because of a great flood in 1958', title);
  await page.getByRole('article', { name: title }).press('f');
  const dialog = page.getByRole('dialog', { name: 'New fact' });
  await expect(dialog.getByRole('textbox', { name: 'What the fact says' })).toHaveValue(
    'The Harbour Trust closed the Long Bridge because of a great flood in 1958.',
  );
  await dialog.getByLabel('Question', { exact: true }).fill('Why was it closed?');
  await dialog.getByRole('button', { name: 'Keep fact' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/A question needs its answer/);
  await dialog.getByLabel('Answer', { exact: true }).fill('a great flood');
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(facts(page)).toHaveCount(1);
  await expect(facts(page)).toContainText('Yours');

  writeFileSync(path, firstText.replace('\n\nIn 1921', '\n\nA new first line.\n\nIn 1921'));
  await openFile(app, path);
  await page.getByRole('button', { name: 'A new version' }).click();
  await page.getByRole('button', { name: 'Take the new version' }).click();
  await page.getByRole('link', { name: 'Read it' }).click();
  await openPanel(page, title);
  await press(page, 'ArrowDown', 'Enter');
  await expect
    .poll(() => paintedWords(page, 'proof'))
    .toEqual(['closed the Long Bridge because of a great flood in 1958']);
});

test('where nothing can be asked, the panel says why', async ({ launch, profile }) => {
  const app = await launch();
  const { page } = app;
  await openText(app, profile, `${title}\n\nIt was opened again by them after this had happened.`);
  await openPanel(page, title);
  await page.getByRole('button', { name: 'Find facts' }).click();
  await expect(panelOf(page)).toContainText('is one sentence, and it says nothing');
  await expect(facts(page)).toHaveCount(0);
  await openText(
    app,
    profile,
    'Die Brücke\n\nDie alte Brücke wurde im Jahr 1943 von dem Bürgermeister der Stadt eröffnet.',
  );
  await openPanel(page, 'Die Brücke');
  await page.getByRole('button', { name: 'Find facts' }).click();
  await expect(panelOf(page)).toContainText('There are no rules for German');
  expect(await violationsInEveryTheme(page)).toEqual([]);
});

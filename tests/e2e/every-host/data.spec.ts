/** Everything goes out in one file, and comes back: in a new profile, and into one that has its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import {
  articleTitle,
  highlightOf,
  makeCard,
  mark,
  openArticle,
  paintedWords,
  writeNote,
} from '#support/drivers/reader-steps.ts';
import type { RunningApp } from '#support/drivers/running-app.ts';

const words = 'self-reliance in technological innovation';
const question = 'What has Beijing long focused on?';

async function openData(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
}

/** Saves a copy of everything at `path`. */
async function saveCopy(app: RunningApp, path: string): Promise<void> {
  await app.saveAt(path, () => app.page.getByRole('button', { name: 'Save a copy' }).click());
  await expect(app.page.getByText(/^Saved: \d+ records/)).toBeVisible();
}

async function chooseCopy(page: Page, path: string): Promise<void> {
  await page.getByLabel('A copy to take in').setInputFiles(path);
}

async function markAndMakeCard(page: Page): Promise<void> {
  await openArticle(page);
  await mark(page, words, 'Key fact');
  await writeNote(page, words, 'Where it began');
  await makeCard(page, words, question);
}

test('a copy brings everything into a new profile, once, and can be taken back', async ({
  launch,
  profile,
}) => {
  const first = await launch();
  const path = join(profile, 'all.plenum');
  await markAndMakeCard(first.page);
  await openData(first.page);
  await saveCopy(first, path);
  // What was being written is gone: the file is there, and nothing else.
  expect(readdirSync(profile).filter((name) => name.includes('plenum'))).toEqual(['all.plenum']);
  await first.close();

  const { page } = await launch({ profile: join(profile, 'other') });
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  await openData(page);
  await chooseCopy(page, path);
  await expect(page.getByRole('heading', { name: 'all.plenum' })).toBeFocused();
  await expect(page.getByRole('row', { name: /^cards 1 /i })).toBeVisible();
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText(/“all.plenum” was taken in: 2 added/)).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'The copy was taken in: 2 added' }),
  ).toHaveCount(1);

  // The article was here already: it is one document, with the marks.
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: articleTitle })).toHaveCount(1);
  await openArticle(page);
  await expect.poll(() => paintedWords(page, 'key-fact')).toEqual([words]);
  await expect(highlightOf(page, words)).toContainText('Where it began');
  await page.getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText(question)).toBeVisible();

  await openData(page);
  await chooseCopy(page, path);
  await expect(page.getByText('All of this copy is here already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge' })).toBeDisabled();
});

test('replacing leaves what the copy holds, and can be taken back', async ({ launch, profile }) => {
  const app = await launch();
  const { page } = app;
  const path = join(profile, 'before.plenum');
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  await openData(page);
  await saveCopy(app, path);
  await page.getByRole('link', { name: 'Library' }).click();
  await markAndMakeCard(page);
  await openData(page);
  await chooseCopy(page, path);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText(/^“before.plenum” was taken in: .*2 removed/)).toBeVisible();
  await page.getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText('Nothing is due')).toBeVisible();

  await openData(page);
  await chooseCopy(page, path);
  await expect(page.getByText('What is here is as in the copy.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave everything as it is' }).click();
  await page.getByRole('link', { name: 'Library' }).click();
  await markAndMakeCard(page);
  await openData(page);
  await chooseCopy(page, path);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('The import was taken back.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText(question)).toBeVisible();
});

test('a damaged copy, and a file of another kind, are refused with words', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  const path = join(profile, 'good.plenum');
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  await openData(page);
  await saveCopy(app, path);
  const bytes = readFileSync(path);
  writeFileSync(join(profile, 'short.plenum'), bytes.subarray(0, bytes.length - 40));
  bytes[400] = (bytes[400] ?? 0) ^ 1;
  writeFileSync(join(profile, 'flipped.plenum'), bytes);
  writeFileSync(join(profile, 'letter.txt'), 'Dear reader');
  for (const [file, wrong] of [
    ['letter.txt', '“letter.txt” is not a Plenum copy.'],
    ['short.plenum', '“short.plenum” is not whole: its end is missing.'],
    ['flipped.plenum', '“flipped.plenum” is damaged'],
  ] as const) {
    await chooseCopy(page, join(profile, file));
    await expect(page.getByRole('alert')).toContainText(wrong);
    await expect(page.getByRole('alert')).toContainText('Nothing here was changed.');
  }
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
});

test('no place chosen saves nothing, and the screen works from the keyboard', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await page.getByRole('button', { name: 'Theme' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Your data' }).focus();
  await page.keyboard.press('Enter');
  const save = page.getByRole('button', { name: 'Save a copy' });
  await save.focus();
  await app.saveAt(null, () => page.keyboard.press('Enter'));
  await expect(page.getByText(/^Saved/)).toHaveCount(0);
  const path = join(profile, 'keyboard.plenum');
  await app.saveAt(path, () => page.keyboard.press('Enter'));
  await expect(page.getByText(/^Saved: \d+ records/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Choose a copy' })).toBeFocused();
  const chooser = await app.chooseOnPage(() => page.keyboard.press('Enter'));
  await chooser.setFiles(path);
  await expect(page.getByRole('heading', { name: 'keyboard.plenum' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Leave everything as it is' })).toBeFocused();
});

test('a copy is dropped anywhere on the screen', async ({ launch, profile }) => {
  const app = await launch();
  const { page } = app;
  const path = join(profile, 'dropped.plenum');
  await openData(page);
  await saveCopy(app, path);
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'dropped.plenum'));
    return transfer;
  }, readFileSync(path).toString('base64'));
  await page.locator('main').dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the copy to look at it')).toBeVisible();
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: 'dropped.plenum' })).toBeVisible();
});

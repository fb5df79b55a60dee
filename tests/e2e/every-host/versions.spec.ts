/** A changed file becomes a new version: differences, marks with a report, the tray, undo, and back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { makeCard, mark, openFile, paintedWords } from '#support/drivers/reader-steps.ts';
import {
  firstVersion,
  passages,
  rewordedPassage,
  secondVersion,
} from '#support/texts/two-versions.ts';

const title = 'The Town on the River';

/** The report on the screen of versions. */
function reportOf(page: Page) {
  return page.getByRole('complementary', { name: 'Highlights and cards' });
}

test('a changed file is taken as a new version, and nothing is lost on the way', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  const path = join(profile, 'town.txt');
  writeFileSync(path, firstVersion);
  await openFile(app, path);
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  await mark(page, passages.kept, 'Claim', title);
  await mark(page, passages.reworded, 'Evidence', title);
  await mark(page, passages.doubtful, 'Key fact', title);
  await makeCard(page, passages.doubtful, 'When was the gate closed?');

  // The changed file is recognised, and compared before anything changes.
  writeFileSync(path, secondVersion);
  await page.getByRole('link', { name: 'Library' }).click();
  await openFile(app, path);
  const offer = page.getByRole('dialog', { name: 'Is this a new version?' });
  await expect(offer).toContainText('The same title, and about');
  await offer.getByRole('button', { name: 'A new version' }).click();
  await expect(page.getByRole('heading', { name: 'A new version' })).toBeFocused();
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.getByRole('insertion').filter({ hasText: 'third' })).toBeVisible();
  await expect(changes.getByText(/as before$/).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  // One act, with a report of each mark by its words.
  await expect(page.getByRole('heading', { name: 'The new version is taken' })).toBeFocused();
  const report = reportOf(page);
  await expect(report.getByRole('group').filter({ hasText: 'Needs you 2' })).toContainText(
    passages.doubtful,
  );
  await expect(report.getByRole('group').filter({ hasText: 'Moved 1' })).toContainText(
    rewordedPassage,
  );
  await expect(report.getByRole('group').filter({ hasText: 'Kept 1' })).toContainText(
    passages.kept,
  );

  // The tray: one key puts it in its place, its card with it.
  await page.getByRole('link', { name: /^Place the 2 that need you/ }).click();
  const tray = page.getByRole('complementary', { name: 'Tray' });
  await expect(tray).toBeFocused();
  await expect(tray).toContainText('1 of 1');
  await expect(tray.getByRole('region', { name: 'Where it was' })).toContainText(passages.doubtful);
  await expect(tray.getByRole('region', { name: 'Where it may be now' })).toContainText('lantern');
  await page.keyboard.press('2');
  await expect(tray).toContainText('Nothing waits.');
  await expect.poll(() => paintedWords(page, 'key-fact')).toEqual([passages.doubtful]);
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual([rewordedPassage]);

  // Taken back, it waits again.
  await page.keyboard.press('Control+z');
  await expect(tray).toContainText('1 of 1');
  // The key chooses among the places that the reader sees.
  await expect(tray.getByRole('region', { name: 'Where it may be now' })).toContainText('lantern');
  await page.keyboard.press('1');
  await expect(tray).toContainText('Nothing waits.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article', { name: title })).toBeFocused();

  // Back to the former version: every mark stands where it stood.
  await page.getByRole('button', { name: 'About this document' }).click();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('link', { name: 'Compare version 1' }).click();
  await page.getByRole('button', { name: 'Return to this version' }).click();
  await expect(page.getByRole('heading', { name: 'The version is back' })).toBeFocused();
  await page.getByRole('link', { name: 'Read it' }).click();
  for (const [colour, words] of [
    ['claim', passages.kept],
    ['evidence', passages.reworded],
    ['key-fact', passages.doubtful],
  ] as const) {
    await expect.poll(() => paintedWords(page, colour)).toEqual([words]);
  }
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article', { name: title })).toContainText('third week');
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual([rewordedPassage]);
});

test('words chosen by hand take a mark, or it is left without a place, all by keys', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  const path = join(profile, 'town.txt');
  writeFileSync(path, firstVersion);
  await openFile(app, path);
  await mark(page, passages.doubtful, 'Claim', title);
  writeFileSync(path, secondVersion);
  await openFile(app, path);
  await page.getByRole('button', { name: 'A new version' }).click();
  await page.getByRole('button', { name: 'Take the new version' }).click();
  await page.getByRole('link', { name: 'Read it' }).click();
  const article = page.getByRole('article', { name: title });
  await article.focus();
  await page.keyboard.press('t');
  const tray = page.getByRole('complementary', { name: 'Tray' });
  await expect(tray).toBeFocused();
  await page.keyboard.press('u');
  await expect(tray).toContainText('Left without a place (1)');
  await tray.getByText('Left without a place (1)').click();
  await tray.getByRole('button', { name: 'Have it wait again' }).click();
  await expect(tray).toContainText('1 of 1');
  await tray.press('t');
  await expect(article).toBeFocused();
  // The cursor's sentence is where it goes.
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await expect(tray).toContainText('Nothing waits.');
  await expect.poll(() => paintedWords(page, 'claim')).toHaveLength(1);
});

test('what is no text is refused in one sentence, and a dropped file is opened', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  const path = join(profile, 'picture.txt');
  writeFileSync(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]));
  await openFile(app, path);
  await expect(page.getByRole('alert')).toContainText(
    '“picture.txt” is a picture, which cannot be opened',
  );
  writeFileSync(path, '  \n\n ');
  await openFile(app, path);
  await expect(page.getByRole('alert')).toContainText('There are no words in “picture.txt”.');
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'town.txt'));
    return transfer;
  }, firstVersion);
  await page.locator('main').dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the files to open them')).toBeVisible();
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  // The same file again leads to the document that is there.
  await page.getByRole('link', { name: 'Library' }).click();
  writeFileSync(path, firstVersion);
  await openFile(app, path);
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: title })).toHaveCount(1);
});

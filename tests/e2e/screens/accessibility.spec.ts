/** axe on every screen in every theme, and what axe cannot see. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { press } from '#support/drivers/key-steps.ts';
import {
  answerByKeys,
  latestAttempt,
  openQuizScreen,
  questionCard,
  questionNumber,
} from '#support/drivers/quiz-steps.ts';
import {
  clickWords,
  highlightOf,
  makeCard,
  mark,
  openArticle,
  openFile,
  openHighlight,
  openNotesPanel,
  selectWords,
  writeNote,
} from '#support/drivers/reader-steps.ts';
import { firstVersion, passages, secondVersion } from '#support/texts/two-versions.ts';

const words = 'self-reliance in technological innovation';

test('axe finds nothing on any screen in any theme', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'Theme' }).click();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await openArticle(page);
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await mark(page, words, 'Key fact');
  await selectWords(page, 'mitigate dependence');
  await page.getByRole('toolbar', { name: 'Mark the passage' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await writeNote(page, words, 'A *note* with a #tag, a [link](https://a.org) and\n\n- [ ] a box');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await clickWords(page, 'self-reliance');
  await page.getByRole('toolbar', { name: 'Change the highlight' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await openHighlight(page, words);
  await highlightOf(page, words).getByRole('button', { name: 'Edit' }).click();
  await page.keyboard.type(' [[');
  await page.getByRole('listbox', { name: 'Links' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await openNotesPanel(page);
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await makeCard(page, words, 'What has Beijing long focused on?');
  await page.getByRole('listitem').getByRole('button', { name: 'Card' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Show answer' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show answer' }).click();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remembered' }).click();
  await page.getByText('Nothing is due').waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
});

test('axe finds nothing on the screen of the data, whatever it shows', async ({
  launch,
  profile,
}) => {
  test.setTimeout(120_000);
  const app = await launch();
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
  const path = join(profile, 'copy.plenum');
  await app.saveAt(path, () => page.getByRole('button', { name: 'Save a copy' }).click());
  await page.getByText(/^Saved/).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByLabel('A copy to take in').setInputFiles(path);
  await page.getByRole('heading', { name: 'copy.plenum' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'Leave everything as it is' }).click();
  writeFileSync(path, 'no copy any more');
  await page.getByLabel('A copy to take in').setInputFiles(path);
  await page.getByRole('alert').waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
});

test('axe finds nothing on the screens of versions, nor on the tray', async ({
  launch,
  profile,
}) => {
  test.setTimeout(180_000);
  const app = await launch();
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const path = join(profile, 'town.txt');
  const title = 'The Town on the River';
  writeFileSync(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  await openFile(app, path);
  await page.getByRole('alert').waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  writeFileSync(path, firstVersion);
  await openFile(app, path);
  for (const one of Object.values(passages)) await mark(page, one, 'Claim', title);
  writeFileSync(path, secondVersion);
  await openFile(app, path);
  await page.getByRole('dialog', { name: 'Is this a new version?' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'A new version' }).click();
  await page.getByRole('button', { name: 'Take the new version' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take the new version' }).click();
  await page.getByRole('link', { name: /^Place the one/ }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('link', { name: /^Place the one/ }).click();
  await page.getByRole('region', { name: 'Where it may be now' }).getByText('lantern').waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('u');
  await page.getByText('Left without a place (1)').click();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About this document' }).click();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('link', { name: 'Compare version 1' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
});

test('axe finds nothing on the screens of a quiz', async ({ launch }) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openQuizScreen(page);
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await questionCard(page).waitFor();
  const { questions } = await latestAttempt(page);
  const seen = new Set<string>();
  for (const [at, question] of questions.entries()) {
    await expect.poll(() => questionNumber(page)).toBe(at + 1);
    const isNew = !seen.has(question.kind);
    seen.add(question.kind);
    if (isNew && question.kind === 'proof') await page.getByRole('listbox').waitFor();
    if (isNew) expect(await violationsInEveryTheme(page)).toEqual([]);
    await answerByKeys(page, question, at % 2 === 0);
    await page.getByRole('region', { name: 'What proves it' }).waitFor();
    if (isNew) expect(await violationsInEveryTheme(page)).toEqual([]);
    await press(page, 'Enter');
  }
  expect(seen.size).toBe(7);
  await page.getByRole('heading', { name: 'To read again' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('link', { name: 'Print or save' }).click();
  await page.getByRole('button', { name: 'Print' }).waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
});

test('what was done is announced', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Definition');
  await expect(page.getByRole('status').filter({ hasText: 'Marked as Definition.' })).toHaveCount(
    1,
  );
});

test('with reduced motion nothing moves by itself', async ({ launch }) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(page);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some(
          (time) => Number.parseFloat(time) > 0.01,
        );
      }).length,
  );
  expect(moving).toBe(0);
});

test('the page fits 700 pixels without scrolling sideways', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize({ width: 700, height: 800 });
  await openArticle(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(700);
});

/** A quiz on paper and as files: what is saved goes through each host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#support/drivers/app-test.ts';
import { said } from '#support/drivers/key-steps.ts';
import { latestAttempt, openQuizScreen } from '#support/drivers/quiz-steps.ts';
import { articleTitle } from '#support/drivers/reader-steps.ts';

test('a quiz is printed with its key, and saved as CSV and as JSON', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await openQuizScreen(page);
  await page.getByRole('button', { name: 'On paper' }).click();
  const sheet = page.getByRole('main');
  await expect(sheet.getByRole('heading', { name: 'Key' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(sheet.getByRole('heading', { name: 'Key' })).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.getByRole('checkbox', { name: 'With the key' }).uncheck();
  await expect(sheet.getByRole('heading', { name: 'Key' })).toHaveCount(0);
  const [csv, json] = [join(profile, 'quiz.csv'), join(profile, 'quiz.json')];
  await app.saveAt(csv, () => page.getByRole('button', { name: 'Save as CSV' }).click());
  await said(page, /^The quiz was saved/);
  await app.saveAt(json, () => page.getByRole('button', { name: 'Save as JSON' }).click());
  await said(page, /^The quiz was saved.*json/);
  const { questions } = await latestAttempt(page);
  expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(questions.length + 2);
  const kept = JSON.parse(readFileSync(json, 'utf8'));
  expect(kept).toMatchObject({ kind: 'plenum-quiz', title: articleTitle });
  expect(kept.questions).toHaveLength(questions.length);
});

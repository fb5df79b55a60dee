/** A whole quiz by keys alone: every kind of question, interrupted, overruled, made into cards, kept. */
import { expect, test } from '#support/drivers/app-test.ts';
import { press, said } from '#support/drivers/key-steps.ts';
import {
  answerByKeys,
  keptDraft,
  latestAttempt,
  openQuizScreen,
  questionCard,
  questionNumber,
} from '#support/drivers/quiz-steps.ts';
import { articleTitle } from '#support/drivers/reader-steps.ts';

test('twenty questions of seven kinds are answered by keys, with the sentence that proves each', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  let { page } = first;
  await openQuizScreen(page);
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeFocused();
  await press(page, 'Enter');
  await expect(questionCard(page)).toBeVisible();
  const { questions } = await latestAttempt(page);
  expect(questions).toHaveLength(20);
  expect(new Set(questions.map(({ kind }) => kind)).size).toBe(7);

  const told = new Set<string>();
  let isInterrupted = false;
  for (const [at, question] of questions.entries()) {
    expect(await questionNumber(page)).toBe(at + 1);
    const isTyped = question.kind === 'typed' || question.kind === 'cloze';
    if (isTyped && !isInterrupted) {
      await page.keyboard.type('what was ty');
      await expect.poll(() => keptDraft(page)).toContain('what was ty');
      await first.kill();
      ({ page } = await launch());
      await openQuizScreen(page);
      await page.getByRole('link', { name: articleTitle }).first().focus();
      await press(page, 'Enter');
      const field = questionCard(page).getByRole('textbox', { name: 'Your answer' });
      await expect(field).toHaveValue('what was ty');
      await expect(field).toBeFocused();
      expect(await questionNumber(page)).toBe(at + 1);
      await press(page, 'Control+a', 'Backspace');
      isInterrupted = true;
    }
    await answerByKeys(page, question, at % 3 !== 0);
    const verdict = at % 3 === 0 ? /Not yet\.|Nearly\./ : /Right\./;
    await expect(questionCard(page).getByText(verdict)).toBeVisible();
    const quote = question.quotes[0]?.exact ?? '';
    await expect(page.getByRole('region', { name: 'What proves it' })).toContainText(quote);
    if (!told.has(question.kind)) {
      const painted = await page.evaluate(() =>
        [...(CSS.highlights.get('plenum-quiz-proof') ?? [])].map(String),
      );
      expect(painted).toContain(quote);
      told.add(question.kind);
    }
    await expect(page.getByRole('button', { name: /^(?:Next|See the results)/ })).toBeFocused();
    await press(page, 'Enter');
  }
  expect(isInterrupted).toBe(true);

  await expect(page.getByText(/^13 of 20 questions right/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'To read again' })).toBeVisible();
  await press(page, 'j', 'c');
  await said(page, '1 card made.');
  await press(page, 'c');
  await said(page, 'That card is there already.');
  await press(page, 's');
  await expect(page.getByRole('article', { name: articleTitle })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('plenum-missed')?.size ?? 0))
    .toBeGreaterThan(0);
  await expect(page.getByRole('slider', { name: /^Coverage/ })).toContainText(/Tested: \d+ facts/);
  await press(page, 'r');
  await expect(page.getByText(/^13 of 20 questions right/)).toBeVisible();
  await press(page, 'o');
  await expect(page.getByText(/^14 of 20 questions right/)).toBeVisible();
});

test('feedback opens the sentence in its text and comes back; a verdict is overruled; cards count by choice', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await openQuizScreen(page);
  const count = page.getByRole('spinbutton', { name: 'Questions' });
  await count.focus();
  await press(page, 'Control+a');
  await page.keyboard.type('3');
  for (const kind of ['Choose', 'True or false', 'Fill the gap', 'Match', 'Order in time']) {
    await page.getByRole('button', { name: kind, exact: true }).focus();
    await press(page, 'Space');
  }
  await page.getByRole('button', { name: 'Find the proof' }).focus();
  await press(page, 'Space');
  await page.getByRole('button', { name: 'Start the quiz' }).focus();
  await press(page, 'Enter');
  const { questions } = await latestAttempt(page);
  expect(questions.map(({ kind }) => kind)).toEqual(['typed', 'typed', 'typed']);
  await expect(questionCard(page)).toBeVisible();
  const [one, two, three] = questions;
  if (one === undefined || two === undefined || three === undefined) throw new Error('no question');
  await answerByKeys(page, one, false);
  await expect(questionCard(page)).toContainText('Not yet.');
  await press(page, 's');
  await expect(page.getByRole('button', { name: 'Back to the quiz' })).toBeVisible();
  await press(page, 'r');
  await expect(questionCard(page)).toContainText('Not yet.');
  await press(page, 'o');
  await expect(questionCard(page)).toContainText('Right. Counted so by you.');
  await press(page, 'o');
  await expect(questionCard(page)).toContainText('Not yet. Counted so by you.');
  await press(page, 'c');
  await said(page, '1 card made.');
  await press(page, 'Enter');
  await answerByKeys(page, two, true);
  await expect(questionCard(page)).toContainText('Right.');
  await press(page, 'Enter');
  // In an empty field Enter asks once, and then takes it that the answer is not known.
  await press(page, 'Enter');
  await expect(page.getByText(/press Enter once more/).first()).toBeVisible();
  await press(page, 'Enter');
  await expect(questionCard(page)).toContainText('Not known.');
  await press(page, 'Enter');
  await expect(page.getByText('1 of 3 questions right, 1 without an answer')).toBeVisible();
  // The card that was made is of another quiz's time: this one does not grade it.
  await expect(page.getByRole('heading', { name: 'Your cards' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ask what I missed' }).focus();
  await press(page, 'Enter');
  await expect(questionCard(page)).toBeVisible();
  const again = (await latestAttempt(page)).questions;
  const missed = [...one.factIds, ...three.factIds];
  expect(again.flatMap(({ factIds }) => factIds)).toEqual(expect.arrayContaining(missed));
  for (const question of again) {
    await answerByKeys(page, question, true);
    await expect(questionCard(page)).toContainText('Right.');
    await press(page, 'Enter');
  }
  await expect(page.getByText('3 of 3 questions right')).toBeVisible();
  const cards = page.getByRole('region', { name: 'Your cards' });
  await expect(cards).toContainText('It was recalled and typed.');
  await cards.getByRole('button', { name: 'Let it count for 1 card' }).focus();
  await press(page, 'Enter');
  await said(page, '1 card graded. Undo takes it back.');
  await expect(cards).toContainText('reviewed since');
  await page.getByRole('heading', { level: 1 }).click();
  await press(page, 'Control+z');
  await expect(cards.getByRole('button', { name: 'Let it count for 1 card' })).toBeVisible();
  await openQuizScreen(page);
  await expect(page.getByRole('figure', { name: 'How quizzes went' })).toBeVisible();
});

test('an exam keeps its verdicts to the end, lets answers be changed, and goes on after a kill', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const first = await launch();
  await openQuizScreen(first.page);
  await first.page.getByRole('spinbutton', { name: 'Questions' }).fill('4');
  await first.page.getByRole('radio', { name: /^At the end/ }).focus();
  await press(first.page, 'Space');
  await first.page.getByRole('combobox', { name: 'Time' }).selectOption('10');
  await first.page.getByRole('button', { name: 'Start the quiz' }).focus();
  await press(first.page, 'Enter');
  await expect(questionCard(first.page)).toBeVisible();
  const { questions } = await latestAttempt(first.page);
  const [one, two, three, four] = questions;
  if (!one || !two || !three || !four) throw new Error('There are too few questions');
  await expect(first.page.getByRole('timer', { name: 'Time left' })).toContainText(
    /^(?:10:00|9:\d\d)$/,
  );
  await answerByKeys(first.page, one, false);
  await expect.poll(() => questionNumber(first.page)).toBe(2);
  await expect(questionCard(first.page).getByText(/Not yet|Right/)).toHaveCount(0);
  await answerByKeys(first.page, two, true);
  await expect.poll(() => questionNumber(first.page)).toBe(3);
  await first.kill();

  const { page } = await launch();
  await openQuizScreen(page);
  await expect(page.getByText('go on: 2 of 4 answered')).toBeVisible();
  await page.getByRole('link', { name: articleTitle }).first().focus();
  await press(page, 'Enter');
  await expect.poll(() => questionNumber(page)).toBe(3);
  await answerByKeys(page, three, true);
  await expect.poll(() => questionNumber(page)).toBe(4);
  await answerByKeys(page, four, true);
  await expect(page.getByText('All 4 questions have an answer.')).toBeVisible();
  await press(page, 'Tab', 'Enter');
  await expect.poll(() => questionNumber(page)).toBe(4);
  for (const number of [3, 2, 1]) {
    await page.getByRole('button', { name: 'The question before' }).focus();
    await press(page, 'Enter');
    await expect.poll(() => questionNumber(page)).toBe(number);
  }
  const field = questionCard(page).getByRole('textbox');
  if ((await field.count()) === 1) await field.fill('');
  else await press(page, 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
  await answerByKeys(page, one, true);
  await expect(page.getByText('All 4 questions have an answer.')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByText('4 of 4 questions right')).toBeVisible();
});

test('a document that is deleted during its quiz takes neither question nor answer with it', async ({
  launch,
}) => {
  const { page } = await launch();
  await openQuizScreen(page);
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(questionCard(page)).toBeVisible();
  const { id, questions } = await latestAttempt(page);
  const address = page.url();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('button', { name: `Menu of ${articleTitle}` }).focus();
  await press(page, 'Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('There is no document yet.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Quiz' }).click();
  await expect(page.getByText(/^There is no document yet\. Open one/)).toBeVisible();
  await page.getByRole('link', { name: articleTitle }).click();
  await expect(page).toHaveURL(address);
  expect(address).toContain(id);
  for (const question of questions.slice(0, 6)) {
    if (question.kind === 'proof') {
      await expect(page.getByRole('alert')).toContainText('not in the library any more');
      await press(page, '0');
    } else await answerByKeys(page, question, true);
    await expect(page.getByRole('region', { name: 'What proves it' })).toContainText(
      'The text is not in the library any more.',
    );
    await press(page, 'Enter');
  }
});

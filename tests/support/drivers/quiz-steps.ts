/** What a reader does in a quiz, by keys alone; the questions themselves are read from the store. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { AskedQuestion, StartedAttempt } from '#core/quiz/attempt.ts';
import { press } from './key-steps.ts';

/** Goes to the screen where a quiz begins. */
export async function openQuizScreen(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Quiz' }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeEnabled();
}

/** The latest attempt as it is stored. */
export function latestAttempt(page: Page): Promise<StartedAttempt> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('plenum');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const attempts = opening.result.transaction('attempts').objectStore('attempts');
    const reading = attempts.getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opening.result.close();
    return reading.result.sort((a, b) => b.startedAt - a.startedAt)[0];
  });
}

/** What is kept of the question in front before it has an answer, as it is stored. */
export function keptDraft(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('plenum');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const reading = opening.result.transaction('meta').objectStore('meta').get('quiz-draft');
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opening.result.close();
    return reading.result?.value ?? '';
  });
}

/** The question in front. */
export function questionCard(page: Page): Locator {
  return page.getByRole('article', { name: 'Question' });
}

/** The number of the question in front, from 1. */
export async function questionNumber(page: Page): Promise<number> {
  const words = await page.getByText(/^(?:Exam)?Question \d+ of \d+$/).textContent();
  return Number(/Question (\d+)/.exec(words ?? '')?.[1]);
}

/** Answers the question in front by keys: as it is right, or in some other way. */
export async function answerByKeys(
  page: Page,
  question: AskedQuestion,
  isRight: boolean,
): Promise<void> {
  switch (question.kind) {
    case 'choice': {
      const other = (question.right + 1) % question.options.length;
      return press(page, String((isRight ? question.right : other) + 1));
    }
    case 'true-false':
      return press(page, question.isTrue === isRight ? 't' : 'f');
    case 'typed':
    case 'cloze':
      // As a reader does: once the field is there.
      await page.waitForFunction(() => document.activeElement?.matches('input, textarea'));
      await page.keyboard.insertText(isRight ? question.answer : 'quite another thing');
      return press(page, 'Enter');
    case 'matching':
    case 'ordering': {
      const right = question.right.map((at) => String(at + 1));
      return press(page, ...(isRight ? right : right.toReversed()), 'Enter');
    }
    case 'proof':
      return selectSentence(page, question, isRight);
  }
}

async function selectSentence(page: Page, question: AskedQuestion, isRight: boolean) {
  const sentences = page.getByRole('listbox', { name: /^The text/ }).getByRole('option');
  await expect(sentences.first()).toBeVisible();
  const words = await sentences.allInnerTexts();
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const quotes = question.quotes.map(({ exact }) => plain(exact));
  const proves = (sentence: string) =>
    quotes.some((quote) => plain(sentence).includes(quote) || quote.includes(plain(sentence)));
  const at = words.findIndex((sentence) => proves(sentence) === isRight);
  for (let step = 0; step < at; step += 1) await press(page, 'ArrowDown');
  await press(page, 'Enter');
}

/** What a reader does who has no pointer: the steps that several specs share. */
import { expect, type Page } from '@playwright/test';
import { articleTitle } from './reader-steps.ts';

/** Presses keys one after the other, as a reader would. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on by Tab until `name` has the focus. */
export async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'article',
  name: string,
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  for (let turn = 0; turn < 40; turn += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to the ${role} ${name}`);
}

/** Opens the article from the library, and comes to its text. */
export async function openByKeys(page: Page): Promise<void> {
  await page.getByRole('link', { name: articleTitle }).waitFor();
  await tabTo(page, 'link', articleTitle);
  await press(page, 'Enter');
  await page.getByRole('article', { name: articleTitle }).waitFor();
  await tabTo(page, 'article', articleTitle);
  // The cursor begins at the top of the window, wherever the focus has scrolled it to.
  await press(page, 'Control+Home');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
}

/** Waits until a status says the words. */
export function said(page: Page, words: string | RegExp) {
  return expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
}

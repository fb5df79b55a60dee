/** Has files chosen in the app under measurement. */
import type { Page } from '@playwright/test';
import { fileChoice } from '#support/drivers/file-choice.ts';

/** Answers how to have files chosen, by the app's key for it. To be asked for before the page is used. */
export function openChoice(page: Page): (paths: string | readonly string[]) => Promise<void> {
  const choose = fileChoice(page);
  return async (paths) => {
    const chooser = await choose(() => page.keyboard.press('Control+o'));
    await chooser.setFiles([paths].flat());
  };
}

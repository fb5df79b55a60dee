/** Has files chosen in the app under measurement. */
import type { FileChooser, Page } from '@playwright/test';

/**
 * Answers how to have files chosen, by the app's key for it. To be asked for before the page is used: until the
 * browser knows that someone listens, it shows its own dialog, or none.
 */
export function fileChoice(page: Page): (paths: string | readonly string[]) => Promise<void> {
  let onChooser: ((chooser: FileChooser) => void) | null = null;
  page.on('filechooser', (chooser) => onChooser?.(chooser));
  return async (paths) => {
    const shown = new Promise<FileChooser>((resolve) => {
      onChooser = resolve;
    });
    await page.keyboard.press('Control+o');
    await (await shown).setFiles([paths].flat());
  };
}

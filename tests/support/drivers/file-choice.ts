/** Has files chosen where a page asks the browser for them. */
import type { FileChooser, Page } from '@playwright/test';

/** Does what makes the page ask for files, and answers with what it asked by. */
export type FileChoice = (act: () => Promise<void>) => Promise<FileChooser>;

/**
 * The choice of files in `page`. To be had before the page is used: until the browser knows that someone
 * listens, it shows its own dialog, or none.
 */
export function fileChoice(page: Page): FileChoice {
  let onChooser: ((chooser: FileChooser) => void) | null = null;
  page.on('filechooser', (chooser) => onChooser?.(chooser));
  return async (act) => {
    const shown = new Promise<FileChooser>((resolve) => {
      onChooser = resolve;
    });
    await act();
    const chooser = await shown;
    onChooser = null;
    return chooser;
  };
}

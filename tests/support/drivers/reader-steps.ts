/** What a reader does, in the words of the screens: the steps that several specs share. */
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './running-app.ts';

/** The bundled article's title. */
export const articleTitle =
  'China’s Technological Self-Reliance Ambitions: Updates from the Fifth Plenum';

/** Waits until what the library shows is kept: it is shown before there is a database. */
export async function libraryKept(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  await expect(page.getByText(/^Everything is kept in the vault/)).toBeVisible();
}

/** Waits until the store is open: the library is shown before there is a database. */
export async function storeOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('plenum:open').length > 0);
}

/** Opens the bundled article from the library. */
export async function openArticle(page: Page): Promise<void> {
  await page.getByRole('link', { name: articleTitle }).click();
  await expect(page.getByRole('article', { name: articleTitle })).toBeVisible();
}

/** Opens the reader's own file at `path`, by the key for it. */
export async function openFile(app: RunningApp, path: string): Promise<void> {
  await app.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await app.openFrom(path, () => app.page.keyboard.press('Control+o'));
}

/** Selects `words`, which stand inside one paragraph, as a drag of the pointer would. */
export async function selectWords(page: Page, words: string, title = articleTitle): Promise<void> {
  await page.getByRole('article', { name: title }).evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`The article does not say: ${wanted}`);
  }, words);
}

/** The rectangle of `words` on the page, in the window's coordinates; brought to the window's middle first. */
export function boxOfWords(page: Page, words: string): Promise<DOMRectInit> {
  return page.getByRole('article', { name: articleTitle }).evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().toJSON() as DOMRectInit;
    }
    throw new Error(`The article does not say: ${wanted}`);
  }, words);
}

/** Clicks `count` times on the middle of `words`, which stand on one line. */
export async function clickWords(page: Page, words: string, count = 1): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = await boxOfWords(page, words);
  await page.mouse.click(x + width / 2, y + height / 2, { clickCount: count });
}

/** The words that are selected on the page. */
export function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** Marks `words` with a named colour from the bar beside the selection. */
export async function mark(
  page: Page,
  words: string,
  colour: string,
  title = articleTitle,
): Promise<void> {
  await selectWords(page, words, title);
  await page
    .getByRole('toolbar', { name: 'Mark the passage' })
    .getByRole('button', { name: colour })
    .click();
  await expect(highlightOf(page, words)).toBeVisible();
}

/** The highlight of `words` in the margin beside the page: those near the window are there. */
export function highlightOf(page: Page, words: string) {
  return page
    .getByRole('complementary', { name: 'Highlights' })
    .getByRole('listitem')
    .filter({ hasText: words });
}

/** Opens the highlight of `words`, from its tick in the margin, unless it is open. */
export async function openHighlight(page: Page, words: string): Promise<void> {
  const tick = highlightOf(page, words).getByRole('button', { name: words });
  if ((await tick.getAttribute('aria-expanded')) === 'false') await tick.click();
  await expect(tick).toHaveAttribute('aria-expanded', 'true');
}

/** Writes the note of the highlight of `words`, and leaves it. */
export async function writeNote(page: Page, words: string, note: string): Promise<void> {
  await openHighlight(page, words);
  const field = highlightOf(page, words).getByLabel('Note');
  await field.fill(note);
  await field.blur();
  await expect(field).toBeHidden();
}

/** Opens the panel of all notes and highlights. */
export async function openNotesPanel(page: Page) {
  await page.getByRole('button', { name: 'Notes and highlights', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Notes and highlights' });
  await expect(panel).toBeVisible();
  return panel;
}

/** Makes a card of the highlight of `words`. */
export async function makeCard(page: Page, words: string, prompt: string): Promise<void> {
  await openHighlight(page, words);
  await highlightOf(page, words).getByRole('button', { name: 'Card' }).click();
  const dialog = page.getByRole('dialog', { name: 'New card' });
  await dialog.getByLabel('Question').fill(prompt);
  await dialog.getByRole('button', { name: 'Add card' }).click();
  await expect(dialog).toBeHidden();
}

/** The words that are painted in `colour` on the page, as the browser holds them. */
export function paintedWords(page: Page, colour: string): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`plenum-${name}`) ?? [])];
    return ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, colour);
}

/** The labels of the acts in the journal that change `table`, in order. */
export function actsOn(page: Page, table: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open('plenum');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const database = opening.result;
    const stores = ['journal', 'journalParts'] as const;
    const transaction = database.transaction(stores);
    const [entries, parts] = await Promise.all(
      stores.map(async (store) => {
        const reading = transaction.objectStore(store).getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        return reading.result;
      }),
    );
    database.close();
    const touching = (parts as { sequence: number; changes: { table: string }[] }[])
      .filter(({ changes }) => changes.some((change) => change.table === name))
      .map(({ sequence }) => sequence);
    return (entries as { sequence: number; label: string }[])
      .filter(({ sequence }) => touching.includes(sequence))
      .map(({ label }) => label);
  }, table);
}

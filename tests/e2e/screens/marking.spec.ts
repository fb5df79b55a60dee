/** Marking with a pointer: the bar, opening what is marked, its handles, words and sentences. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import {
  actsOn,
  boxOfWords,
  clickWords,
  highlightOf,
  mark,
  openArticle,
  openNotesPanel,
  paintedWords,
  selectedWords,
  selectWords,
  writeNote,
} from '#support/drivers/reader-steps.ts';

const words = 'self-reliance in technological innovation';
const sentence =
  'Sweden is among the recent European states to exclude Huawei from its network development.';

/** Whether the bar stands in the window and shares no area with a line of the selection. */
function barIsClear(page: Page): Promise<{ isInside: boolean; covered: number }> {
  return page.getByRole('toolbar', { name: 'Mark the passage' }).evaluate((bar) => {
    const box = bar.getBoundingClientRect();
    const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
    const covered = lines.filter(
      (line) =>
        line.left < box.right &&
        box.left < line.right &&
        line.top < box.bottom &&
        box.top < line.bottom,
    ).length;
    const isInside =
      box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    return { isInside, covered };
  });
}

test('a text that a click has opened takes the keys, and takes them after a click beside it', async ({
  launch,
}) => {
  const { page } = await launch();
  await openArticle(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('2');
  await expect.poll(async () => (await paintedWords(page, 'evidence')).length).toBeGreaterThan(0);
  await page.mouse.click(120, 500);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the bar never covers the selection, wherever it is scrolled', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  for (const width of [1280, 700]) {
    await page.setViewportSize({ width, height: 600 });
    for (const selected of ['Beijing', words, sentence]) {
      await selectWords(page, selected);
      await expect(page.getByRole('toolbar', { name: 'Mark the passage' })).toBeVisible();
      for (const step of [0, 220, -440, 100]) {
        await page.mouse.wheel(0, step);
        await expect.poll(() => barIsClear(page)).toEqual({ isInside: true, covered: 0 });
      }
    }
  }
});

test('a double click selects a word, a triple click a sentence', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await clickWords(page, 'Sweden', 2);
  await expect.poll(() => selectedWords(page)).toBe('Sweden');
  await clickWords(page, 'recent', 3);
  await expect.poll(() => selectedWords(page)).toBe(sentence);
  await page
    .getByRole('toolbar', { name: 'Mark the passage' })
    .getByRole('button', { name: 'Evidence' })
    .click();
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual([sentence]);
});

test('a click opens what is marked, and a click on an overlap the next below', async ({
  launch,
}) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Claim');
  await mark(page, 'innovation as a goal', 'Question');
  const bar = page.getByRole('toolbar', { name: 'Change the highlight' });
  await clickWords(page, 'innovation');
  // The question was open from marking it, so that the claim below it comes first.
  await expect(bar.getByRole('button', { name: 'Claim' })).toHaveAttribute('aria-pressed', 'true');
  await clickWords(page, 'innovation');
  await expect(bar.getByRole('button', { name: 'Question' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await bar.getByRole('button', { name: 'Evidence' }).click();
  await expect.poll(() => paintedWords(page, 'evidence')).toEqual(['innovation as a goal']);
  await clickWords(page, 'foreign firms');
  await expect(bar).toBeHidden();
  await clickWords(page, 'self-reliance');
  await bar.getByRole('button', { name: 'Delete highlight' }).click();
  await expect.poll(() => paintedWords(page, 'claim')).toEqual([]);
});

test('a handle is dragged, and the passage follows in whole characters', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, 'long focused', 'Claim');
  const to = await boxOfWords(page, 'focused on');
  const handle = page.getByRole('button', { name: 'End of the highlight' });
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move((to.x ?? 0) + (to.width ?? 0), (to.y ?? 0) + (to.height ?? 0) / 2, {
    steps: 4,
  });
  await expect.poll(() => paintedWords(page, 'claim')).toEqual(['long focused on']);
  await page.mouse.up();
  await expect(highlightOf(page, 'long focused on')).toBeVisible();
  await page.reload();
  await expect.poll(() => paintedWords(page, 'claim')).toEqual(['long focused on']);
});

test('the bar writes a note, makes a card and copies', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await selectWords(page, words);
  const bar = page.getByRole('toolbar', { name: 'Mark the passage' });
  await bar.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toHaveCount(1);
  await bar.getByRole('button', { name: 'Note' }).click();
  await expect(highlightOf(page, words).getByLabel('Note')).toBeFocused();
  await page.keyboard.type('Mine');
  await clickWords(page, 'foreign firms');
  await expect(highlightOf(page, words)).toContainText('Mine');
});

test('notes never overlap, and the open one stays beside its passage', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize({ width: 1280, height: 900 });
  await openArticle(page);
  const marked = ['Beijing', 'long focused', 'self-reliance', 'technological innovation', 'goal'];
  for (const one of marked) {
    await mark(page, one, 'Claim');
    await writeNote(page, one, `On ${one}: a note of some length that wraps over several lines.`);
  }
  const cards = page.getByRole('complementary', { name: 'Highlights' }).locator('[data-measured]');
  await expect(cards).toHaveCount(marked.length);
  const boxes = await cards.evaluateAll((all) =>
    all.map((card) => card.getBoundingClientRect().toJSON() as DOMRect),
  );
  const tops = boxes.sort((a, b) => a.top - b.top);
  tops.forEach((box, index) => {
    const above = tops[index - 1];
    if (above !== undefined) expect(box.top).toBeGreaterThanOrEqual(above.bottom);
  });
});

test('a note is one act for a run of letters, kept after a pause without leaving it', async ({
  launch,
}) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Claim');
  const field = highlightOf(page, words).getByLabel('Note');
  await field.click();
  await page.keyboard.type('Thirty letters, one after another');
  expect(await actsOn(page, 'highlights')).toEqual(['Add highlight']);
  await expect.poll(() => actsOn(page, 'highlights')).toEqual(['Add highlight', 'Edit note']);
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(highlightOf(page, words)).toContainText('one after another');
  expect(await actsOn(page, 'highlights')).toEqual(['Add highlight', 'Edit note']);
});

test('a link to a highlight that is gone says so', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Claim');
  await writeNote(page, words, '[Lost](plenum:highlight/none) [Here](plenum:document/none)');
  const note = highlightOf(page, words);
  await note.getByRole('button', { name: 'Lost' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'no longer there' })).toHaveCount(1);
  await note.getByRole('button', { name: 'Here' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'no longer in the' })).toHaveCount(1);
});

test('the panel finds notes by colour, tag and words', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await mark(page, words, 'Claim');
  await writeNote(page, words, 'On #policy &amp; <b>goals</b>');
  await mark(page, 'foreign firms', 'Evidence');
  const panel = await openNotesPanel(page);
  const items = panel.getByRole('listitem');
  await expect(items).toHaveCount(2);
  await expect(panel).toContainText('On #policy & <b>goals</b>');
  await panel.getByRole('button', { name: 'Evidence', exact: true }).click();
  await expect(items).toHaveText([/foreign firms/]);
  await panel.getByRole('button', { name: 'Evidence', exact: true }).click();
  await panel.getByRole('combobox', { name: 'Tag' }).selectOption('policy');
  await expect(items).toHaveText([/self-reliance/]);
  await panel.getByRole('combobox', { name: 'Tag' }).selectOption('');
  await panel.getByRole('searchbox').fill('FOREIGN');
  await expect(items).toHaveText([/foreign firms/]);
  await expect(panel.getByRole('status')).toHaveText('1 of 2 highlights');
  await panel.getByRole('searchbox').fill('nowhere');
  await expect(items).toHaveCount(0);
});

/** A whole session: six kinds of card made and answered by keys, interrupted, undone; and its screens. */
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { openByKeys, press, said } from '#support/drivers/key-steps.ts';
import { makeCard, mark, openArticle } from '#support/drivers/reader-steps.ts';

const kinds = ['Basic', 'Both ways', 'Gaps', 'Typed', 'Order', 'Recite'];

/** Opens the dialog for the passage under the cursor, and goes on to the next kind. */
async function nextKind(page: Page, kind: string): Promise<void> {
  await press(page, 'c');
  const dialog = page.getByRole('dialog', { name: 'New card' });
  await expect(dialog.getByRole('textbox').first()).toBeFocused();
  if (kind !== kinds[0]) await press(page, 'Shift+Tab', 'ArrowRight', 'Tab');
  await expect(dialog.getByRole('radio', { name: kind })).toBeChecked();
}

/** Types `fields` one after the other, each in place of what stands there, and keeps the card. */
async function writeCard(page: Page, kind: string, ...fields: string[]): Promise<void> {
  await nextKind(page, kind);
  for (const [index, words] of fields.entries()) {
    if (index > 0) await press(page, 'Tab');
    await press(page, 'ControlOrMeta+a');
    await page.keyboard.insertText(words);
  }
  await press(page, 'Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Changes the card of that kind behind the app's back, as another window would. */
function changeElsewhere(page: Page, kind: string): Promise<void> {
  return page.evaluate(async (wanted) => {
    const opening = indexedDB.open('plenum');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('cards', 'readwrite');
    const cards = transaction.objectStore('cards');
    const reading = cards.getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    const card = reading.result.find(({ content }) => content.kind === wanted);
    cards.put({ ...card, changedAt: card.changedAt + 1 });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  }, kind);
}

test('six kinds of card are made and reviewed without a pointer; nothing is lost on the way', async ({
  launch,
}) => {
  const { page } = await launch();
  await openByKeys(page);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await said(page, /^Beijing has long focused/);
  await press(page, 'Shift+ArrowRight');
  await writeCard(page, 'Basic', 'What does Beijing want?');
  await writeCard(page, 'Both ways', 'eau', 'water');
  await writeCard(page, 'Gaps');
  await writeCard(page, 'Typed', 'Which company is named?', 'Huawei');
  await writeCard(page, 'Order', 'Put them into their order.', 'first\nsecond\nthird');
  await writeCard(page, 'Recite');
  const review = page.getByRole('link', { name: /^Review/ });
  await review.focus();
  await press(page, 'Enter');

  const card = page.getByRole('article', { name: 'Card' });
  await expect(card).toContainText('What does Beijing want?');
  await press(page, 'Space', 'w');
  await expect(page.getByRole('region', { name: 'Why this date?' })).toContainText('never asked');
  await press(page, 's');
  await expect(page.getByRole('button', { name: 'Back to the card' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Back to the card' })).toBeVisible();
  await press(page, 'r');
  await expect(card.locator('blockquote mark')).toContainText('Beijing has long focused');
  await press(page, '!');
  await said(page, 'Flagged.');
  await press(page, 'e');
  // Its script comes with the first of it after a reload.
  await expect(page.getByRole('dialog')).toBeVisible();
  await press(page, 'End');
  await page.keyboard.type(' In a word?');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(card).toContainText('What does Beijing want? In a word?');
  await press(page, '2');
  await expect(card).toContainText(/eau|water/);
  await press(page, 'u');
  await said(page, 'Undone: Grade card.');
  await expect(card).toContainText('In a word?');
  await press(page, '2');
  await expect(card).toContainText(/eau|water/);
  await press(page, 'b');

  await expect(card).toContainText('blank');
  await press(page, 'Space');
  await expect(card.getByRole('strong').first()).toHaveText('15 years');
  await changeElsewhere(page, 'cloze');
  await press(page, '2');
  await expect(card.getByRole('alert')).toContainText('changed elsewhere');
  await press(page, 'Space', '2');
  // The other direction of the card set aside has its turn now.
  await expect(card).toContainText(/eau|water/);
  await press(page, 'b');

  await expect(card).toContainText('Which company is named?');
  await page.keyboard.type('Huwei');
  await page.reload();
  await expect(card.getByRole('textbox', { name: 'Your answer' })).toHaveValue('Huwei');
  await expect(card.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await press(page, 'Enter');
  await expect(card).toContainText('Right. Forgiven: the spelling');
  await expect(page.getByRole('button', { name: /^Remembered/ })).toBeFocused();
  await press(page, 'Enter');

  const steps = card.getByRole('list', { name: /Steps left/ }).getByRole('button');
  await expect(steps).toHaveCount(3);
  for (const step of ['first', 'second', 'third']) {
    const names = await steps.allInnerTexts();
    await press(page, String(names.findIndex((name) => name.includes(step)) + 1));
  }
  await press(page, 'Space');
  await expect(card).toContainText('Every step is in its place.');
  await press(page, '2');

  await expect(card).toContainText('Recite: Beijing has long');
  await press(page, 'Space');
  await expect(card).toContainText('foreign firms.');
  await expect(card).not.toContainText('15 years');
  await press(page, 'Space');
  await expect(card.getByRole('status').last()).toContainText('15 years');
  await press(page, '2');
  await expect(page.getByRole('heading', { name: 'All remembered' })).toBeVisible();
  await expect(page.getByText(/^5 answers/)).toBeVisible();
  await press(page, 'u');
  await expect(card).toContainText('Recite: Beijing has long');
});

test('the screens of cards hold for axe; four answers explain Hard once; a card is mended', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const words = 'self-reliance in technological innovation';
  await openArticle(page);
  await mark(page, words, 'Key fact');
  await makeCard(page, words, 'When and where did it begin?');
  await page.getByRole('listitem').getByRole('button', { name: 'Card' }).click();
  const dialog = page.getByRole('dialog', { name: 'New card' });
  await dialog.getByLabel('Question').fill('When and where did it begin?');
  await expect(dialog).toContainText('Two things at once');
  await expect(dialog).toContainText('Another card asks exactly this');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'Gaps' }).focus();
  await press(page, 'Space');
  const gaps = dialog.getByLabel('Text with its gaps');
  for (const [text, fault] of [
    ['{{c1::one {{c2::two}}}}', 'inside of another one'],
    ['{{c1::one', 'never closed'],
    ['none', 'nothing is left out yet'],
  ] as const) {
    await gaps.fill(text);
    await press(page, 'Control+Enter');
    await expect(dialog.getByRole('alert')).toContainText(fault);
    await expect(gaps).toHaveValue(text);
  }
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await press(page, 'Escape');
  await expect(dialog.getByRole('alert')).toContainText('Press Escape once more');
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Theme and data' }).click();
  await page.getByRole('link', { name: 'How reviews come' }).click();
  await page.getByLabel('New cards').waitFor();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('radio', { name: /^Four/ }).focus();
  await press(page, 'Space');
  await page.getByLabel('Steps of a new card').fill('soon');
  await press(page, 'Enter');
  await expect(page.getByText('“soon” is no list of steps')).toBeVisible();

  await page.getByRole('link', { name: /^Review/ }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expect(page.getByRole('button', { name: /^Easy/ })).toBeVisible();
  await press(page, 'm', 'w', '2');
  await expect(page.getByRole('alert')).toContainText('Hard means that you did recall it');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await press(page, '?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByRole('button', { name: 'Set aside until tomorrow: B' }).focus();
  await press(page, 'Enter', 'e');
  await expect(keys.getByRole('alert')).toContainText('E is the key of “Edit the card”');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await press(page, 'z');
  await keys.getByRole('button', { name: 'Mend the card beside its passage: R' }).focus();
  await press(page, 'Enter', 'j', 'Escape');
  await expect(keys).toBeHidden();
  const setAside = page.getByRole('button', { name: 'Set aside until tomorrow' });
  await expect(setAside).toHaveAttribute('aria-keyshortcuts', 'Z');
  await press(page, 'j');

  await page.getByRole('heading', { name: 'Mend this card' }).waitFor();
  await expect(page.locator('blockquote mark')).toHaveText(words);
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await press(page, 's');
  const split = page.getByRole('form', { name: 'Split' });
  await expect(split.getByLabel('Question').first()).toHaveValue('When did it begin?');
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await split.getByLabel('Answer').nth(1).fill('in Beijing');
  await split.getByRole('button', { name: 'Keep these 2 cards' }).click();
  await expect(page.getByRole('article', { name: 'Card' })).toContainText('When did it begin?');

  await page.goto(`${page.url().split('#')[0]}#/sessions`);
  await page.getByLabel('Cards', { exact: true }).fill('colour:key-fact -is:suspended');
  await expect(page.getByText('2 cards, 2 due.')).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cram' }).click();
  await expect(page.getByText('Cram: dates stay')).toBeVisible();
  await press(page, 'Space', '2');
  await press(page, 'Space', '2');
  await expect(page.getByRole('heading', { name: 'All remembered' })).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: 'Review 2 due' })).toBeVisible();
});

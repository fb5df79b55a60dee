/** Reading: find, outline, looks, jumps, progress, coverage, copying, paper; all of it from the keyboard. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { articleTitle, mark, openArticle, paintedWords } from '#support/drivers/reader-steps.ts';

const words = 'self-reliance in technological innovation';

function article(page: Page) {
  return page.getByRole('article', { name: articleTitle });
}

/** Opens the find bar by its key and types. */
async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find in document' }).fill(typed);
}

/** The offset of the sentence where reading stopped, as the database keeps it. */
function keptPlace(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = indexedDB.open('plenum');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const all = open.result.transaction(['documents']).objectStore('documents').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    open.result.close();
    return Math.max(...all.result.map(({ readingOffset }) => Number(readingOffset)));
  });
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('words are found as they are meant, each match in turn, and Escape goes back', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(page);
  await article(page).focus();
  await find(page, "CHINA'S");
  const search = page.getByRole('search', { name: 'Find in document' });
  await expect(search.getByRole('status')).toHaveText(/^1 of \d+$/);
  const all = await paintedWords(page, 'found');
  expect(all.length).toBeGreaterThan(3);
  expect(new Set(all)).toEqual(new Set(['China’s']));
  expect(await paintedWords(page, 'found-present')).toEqual(['China’s']);
  await page.keyboard.press('Enter');
  await expect(search.getByRole('status')).toHaveText(/^2 of/);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(search.getByRole('status')).toHaveText(/^(\d+) of \1$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
  await search.getByRole('button', { name: 'Match case' }).click();
  await expect(search.getByRole('status')).toHaveText('Nothing found');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(article(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
  expect(await paintedWords(page, 'found')).toEqual([]);
});

test('F3 goes on with the words last looked for, and closing may stay, with a way back', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(page);
  await article(page).focus();
  await find(page, 'semiconductor');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  const there = await page.evaluate(() => scrollY);
  await page.getByRole('button', { name: 'Close and stay here' }).click();
  await expect(article(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(there);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(there);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('F3');
  await expect(page.getByRole('textbox', { name: 'Find in document' })).toHaveValue(
    'semiconductor',
  );
});

test('the outline opens, marks the present heading, and goes to another by keys', async ({
  launch,
}) => {
  const { page } = await launch();
  await openArticle(page);
  await article(page).focus();
  await page.keyboard.press('o');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline).toBeVisible();
  const present = outline.locator('[aria-current="location"]');
  await expect(present).toHaveText(articleTitle);
  await present.focus();
  await page.keyboard.press('End');
  await expect(outline.getByRole('button').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await article(page).focus();
  await page.keyboard.press('o');
  await expect(outline).toBeHidden();
});

test('on a narrow window the outline is a sheet that Escape closes', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize({ width: 700, height: 800 });
  await openArticle(page);
  await page.getByRole('button', { name: 'Outline' }).click();
  const sheet = page.getByRole('dialog', { name: 'Outline' });
  await expect(sheet).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Outline' })).toBeFocused();
});

test('the chosen look is kept through a restart', async ({ launch }) => {
  const first = await launch();
  await openArticle(first.page);
  await first.page.getByRole('button', { name: 'Appearance' }).click();
  const menu = first.page.getByRole('region', { name: 'Appearance of the text' });
  await menu.getByRole('radio', { name: 'Sans' }).check({ force: true });
  for (let step = 0; step < 20; step += 1) {
    await menu.getByRole('button', { name: 'Size: more' }).click();
  }
  await expect(menu.getByText('300 %')).toBeVisible();
  await menu.getByRole('checkbox', { name: 'Justify' }).check();
  expect(await violations(first.page)).toEqual([]);
  await first.close();

  const { page } = await launch();
  await openArticle(page);
  const look = await article(page).evaluate((element) => {
    const { fontSize, fontFamily, textAlign } = getComputedStyle(element);
    return { fontSize, fontFamily, textAlign };
  });
  expect(look).toMatchObject({ fontSize: '57px', textAlign: 'justify' });
  expect(look.fontFamily).toContain('Source Sans');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1280);
});

test('focus mode leaves one paragraph bright, the others still readable', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('checkbox', { name: 'Dim all but one paragraph' }).check();
  await page.getByRole('checkbox', { name: 'Reading ruler' }).check();
  await page.keyboard.press('Escape');
  await expect(article(page).locator('[data-present]')).toHaveCount(1);
  const before = await article(page).locator('[data-present]').textContent();
  await page.mouse.wheel(0, 700);
  await expect(article(page).locator('[data-present]')).not.toHaveText(before ?? '');
  expect(await violations(page)).toEqual([]);
});

test('how far one read is said, kept to the sentence, and shown on the coverage strip', async ({
  launch,
}) => {
  const first = await launch();
  await openArticle(first.page);
  await mark(first.page, words, 'Claim');
  const strip = first.page.getByRole('slider', { name: 'Coverage of the document' });
  await expect(strip).toHaveAccessibleDescription(
    /Marked: 1 Claim\. Remembered: nothing has a card yet\./,
  );
  await expect(strip).toHaveAccessibleDescription(/Read: [1-9]/, { timeout: 10_000 });
  await strip.focus();
  await first.page.keyboard.press('End');
  await expect.poll(() => strip.getAttribute('aria-valuenow').then(Number)).toBeGreaterThan(40);
  await expect(first.page.getByText('at the end')).toBeVisible();
  const place = await first.page.evaluate(() => scrollY);
  await expect.poll(() => keptPlace(first.page)).toBeGreaterThan(1_000);
  await first.close();

  const { page } = await launch();
  await openArticle(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place / 2);
  await expect(
    page.getByRole('slider', { name: 'Coverage of the document' }),
  ).toHaveAccessibleDescription(/Read: [1-9]/);
});

test('a copy with citation says where it is from; a plain copy adds nothing', async ({
  launch,
}) => {
  const { page } = await launch();
  await openArticle(page);
  await article(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at !== -1) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
  await page.evaluate(() => {
    const copies: string[] = [];
    Object.assign(window, { copies });
    document.addEventListener('copy', () => copies.push(String(getSelection())));
  });
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => Reflect.get(window, 'copies'))).toEqual([words]);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(
    page.getByRole('status').filter({ hasText: 'Copied with its citation.' }),
  ).toHaveCount(1);
  await page.getByRole('button', { name: 'Find in document' }).click();
  const field = page.getByRole('textbox', { name: 'Find in document' });
  await field.fill('');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field).toHaveValue(`“${words}” — Josh Bramble, ${articleTitle}`);
});

test('on paper there is the text alone, all of it', async ({ launch }) => {
  const { page } = await launch();
  await openArticle(page);
  await page.emulateMedia({ media: 'print' });
  await expect(article(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Appearance' })).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Highlights' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Library' })).toBeHidden();
});

test('axe finds nothing while finding, with the facts open, and with the outline beside', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(page);
  await mark(page, words, 'Claim');
  for (const theme of ['paper', 'sepia', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await page.getByRole('button', { name: 'Outline' }).click();
    await find(page, 'china');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'About this document' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Outline' }).click();
  }
});

/** The links of a PDF: followed by keys and pointer, gone back from, and never in the way of marking. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { openFile, paintedWords } from '#support/drivers/reader-steps.ts';
import type { RunningApp } from '#support/drivers/running-app.ts';
import { type MadeLine, makePdf } from '#support/pdf/make-pdf.ts';

const title = 'The Salt Road';

function lines(top: number, texts: readonly string[]): readonly MadeLine[] {
  return texts.map((text, at) => ({ text, x: 72, y: top - at * 60, size: 14 }));
}

const first = [
  'Of the bridges there is more in the chapter on salt.',
  'The maps are kept by the guild of the river.',
  'The tax was written down nowhere.',
  'A program would be started by these words.',
];

/** Four pages; the second has a link and no words, and a chapter begins in the middle of the third. */
const book = makePdf({
  title,
  pages: [
    [{ text: title, x: 72, y: 770, size: 24 }, ...lines(700, first)],
    [],
    [...lines(700, ['What came down from the hills.']), ...lines(400, ['On salt and its price.'])],
    lines(700, ['The end of the book, and of the road.']),
  ],
  names: { salt: { page: 2, y: 420 } },
  links: [
    // In another order than they are read in.
    { page: 0, rect: [72, 576, 300, 594], to: { name: 'pepper' } },
    { page: 0, rect: [72, 636, 150, 654], to: '/S /URI /URI (https://example.com/maps)' },
    { page: 0, rect: [275, 696, 420, 714], to: { name: 'salt' } },
    { page: 0, rect: [72, 516, 400, 534], to: '/S /Launch /F (calc.exe)' },
    { page: 0, rect: [72, 456, 400, 474], to: '/S /URI /URI (javascript:alert\\(1\\))' },
    { page: 1, rect: [72, 400, 400, 700], to: { page: 3, y: 842 } },
  ],
});

async function openBook(app: RunningApp, profile: string): Promise<void> {
  const path = join(profile, 'salt.pdf');
  writeFileSync(path, book);
  await openFile(app, path);
  await expect(linkOf(app.page, 'chapter on salt.')).toBeAttached();
}

function linkOf(page: Page, name: string) {
  return page.getByRole('article', { name: title }).getByRole('link', { name, exact: true });
}

function pageField(page: Page) {
  return page.getByRole('region', { name: 'Pages' }).getByRole('textbox');
}

/** How far words stand below the top of the window, in pixels. */
function heightOf(page: Page, words: string): Promise<number> {
  return page
    .getByText(words)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
}

test('links are found by Tab in the order of the words, followed, and gone back from', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await openBook(app, profile);
  const names = await page
    .getByRole('figure', { name: 'Page 1', exact: true })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(names).toEqual(['chapter on salt.', 'The maps are', 'The tax was written down nowhere.']);
  await page.getByRole('article', { name: title }).focus();
  await page.keyboard.press('Tab');
  await expect(linkOf(page, 'chapter on salt.')).toBeFocused();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(pageField(page)).toHaveValue('3');
  await expect(page.getByText('Page 3, 3 of 4.')).toBeAttached();
  const height = await page.evaluate(() => innerHeight);
  // Not the top of the page: its middle, where the chapter begins.
  await expect.poll(() => heightOf(page, 'On salt and its price.')).toBeLessThan(height / 3);
  await expect.poll(() => heightOf(page, 'On salt and its price.')).toBeGreaterThan(40);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(pageField(page)).toHaveValue('1');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(pageField(page)).toHaveValue('3');
});

test('a link that leads nowhere says so, and one outside is asked about first', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await openBook(app, profile);
  await app.answerDialogs(1);
  await linkOf(page, 'The tax was written down nowhere.').press('Enter');
  const told = page.getByText('This link leads to no page that is in the document.');
  await expect(told.and(page.getByRole('status'))).toBeAttached();
  await expect(page.getByRole('main').getByText(/^This link leads/)).toBeInViewport();
  expect(await app.shownDialogs()).toEqual([]);
  await linkOf(page, 'The maps are').press('Enter');
  await expect
    .poll(async () => (await app.shownDialogs()).map(({ detail }) => detail).join())
    .toContain('https://example.com/maps');
  expect(await app.openedOutside()).toEqual([]);
  await expect(pageField(page)).toHaveValue('1');
});

test('a click opens, a drag that begins on a link selects, and a page without words has its link', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await openBook(app, profile);
  const box = await linkOf(page, 'chapter on salt.').boundingBox();
  if (box === null) throw new Error('The link has no place');
  const middle = box.y + box.height * 0.6;
  await page.mouse.move(box.x + 10, middle);
  await expect(page.locator('[data-on-link]')).toBeAttached();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 30, middle, { steps: 6 });
  await page.mouse.up();
  await expect(pageField(page)).toHaveValue('1');
  await page.keyboard.press('1');
  await expect.poll(async () => (await paintedWords(page, 'claim')).join('')).toMatch(/apter on/);
  await page.keyboard.press('Escape');

  await page.mouse.click(box.x + box.width - 10, middle);
  await expect(pageField(page)).toHaveValue('3');

  await page.getByRole('article', { name: title }).press('g');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page
    .getByRole('figure', { name: 'Page 2: no text here' })
    .getByRole('link', { name: 'To another place of this document' })
    .press('Enter');
  await expect(pageField(page)).toHaveValue('4');
});

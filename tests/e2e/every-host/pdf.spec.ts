/** A PDF: its pages as they are, their words to be selected, marked and made cards of; its text; its lock. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { makeCard, mark, openFile, paintedWords } from '#support/drivers/reader-steps.ts';
import type { RunningApp } from '#support/drivers/running-app.ts';
import { type MadeLine, makePdf } from '#support/pdf/make-pdf.ts';

const title = 'The Wool Trade';
const claim = 'the river carried more than half of all the wool';
const overPages = 'and the tax was paid at the bridge by every ship';

function lines(x: number, top: number, texts: readonly string[], size = 11): readonly MadeLine[] {
  return texts.map((text, at) => ({ text, x, y: top - at * size * 1.3, size }));
}

/** Three pages with a picture's empty one between: a sentence goes over the end of the first. */
const book = makePdf({
  title,
  pages: [
    [
      ...lines(72, 760, [title], 22),
      ...lines(72, 700, [
        'In the years before the war the trade of the towns grew, and so',
        `did their quarrels: ${claim} that was`,
        'sold in the north. The guilds kept the books, the council kept peace,',
        `${overPages} that`,
      ]),
    ],
    lines(72, 760, ['came down from the hills, whatever it had on board.']),
    [],
    [
      ...lines(72, 760, ['On Salt'], 18),
      ...lines(72, 700, ['Salt came from the sea, and was dear in every town of the hills.']),
    ],
  ],
  outline: [{ title: 'On Salt', page: 3 }],
});

async function openBook(app: RunningApp, profile: string): Promise<void> {
  const path = join(profile, 'wool.pdf');
  writeFileSync(path, book);
  await openFile(app, path);
  await expect(app.page.getByRole('article', { name: title })).toBeVisible();
}

/** The picture of a page, once it is painted. */
function pictureOf(page: Page, name: string) {
  return page.getByRole('figure', { name, exact: true }).locator('canvas');
}

/** Where the words stand in the window: they are of one line. */
function boxOf(page: Page, words: string) {
  return page.getByRole('article', { name: title }).evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`The pages do not say: ${wanted}`);
  }, words);
}

test('a page is read, marked and made a card of, and is so again after a restart', async ({
  launch,
  profile,
}) => {
  let app = await launch();
  const outside: string[] = [];
  app.page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOwn = app.page.url().includes(host) || ['blob:', 'data:'].includes(protocol);
    if (!isOwn) outside.push(request.url());
  });
  await openBook(app, profile);
  await expect(pictureOf(app.page, 'Page 1')).toBeVisible();
  await expect(app.page.getByRole('figure', { name: 'Page 3: no text here' })).toBeAttached();
  await mark(app.page, claim, 'Claim', title);
  await expect.poll(() => paintedWords(app.page, 'claim')).toEqual([claim]);
  await makeCard(app.page, claim, 'How much of the wool came by the river?');
  expect(await violationsInEveryTheme(app.page)).toEqual([]);
  expect(outside).toEqual([]);

  await app.close();
  app = await launch();
  await app.page.getByRole('link', { name: title }).click();
  await expect(pictureOf(app.page, 'Page 1')).toBeVisible();
  await expect.poll(() => paintedWords(app.page, 'claim')).toEqual([claim]);

  // The same mark in the flowing text, and the choice is kept.
  await app.page.getByRole('button', { name: 'Text', exact: true }).click();
  await expect(app.page.getByRole('figure')).toHaveCount(0);
  await expect.poll(() => paintedWords(app.page, 'claim')).toEqual([claim]);
  await expect(app.page.getByRole('article', { name: title })).toContainText(
    `${overPages} that came down from the hills`,
  );
  expect(await violationsInEveryTheme(app.page)).toEqual([]);
  await app.page.getByRole('link', { name: 'Library' }).click();
  await app.page.getByRole('link', { name: title }).click();
  await expect(app.page.getByRole('button', { name: 'Text', pressed: true })).toBeVisible();
  await app.page.getByRole('article', { name: title }).press('v');
  await expect(pictureOf(app.page, 'Page 1')).toBeVisible();
});

test('a pointer selects over lines and pages, and holds where there are no words', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await openBook(app, profile);
  await expect(pictureOf(page, 'Page 1')).toBeVisible();
  const from = await boxOf(page, 'the trade of the towns');
  const to = await boxOf(page, 'The guilds kept');
  await page.mouse.move(from.left + 1, from.middle);
  await page.mouse.down();
  await page.mouse.move(to.right - 1, to.middle, { steps: 8 });
  // Beside the text, below its lines: the selection stays with the words it reached.
  await page.mouse.move(to.right - 1, to.middle + 260, { steps: 8 });
  await page.mouse.move(to.right - 1, to.middle, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('3');
  await expect
    .poll(async () => (await paintedWords(page, 'definition')).join('').replace(/\s+/g, ' '))
    .toBe(
      `the trade of the towns grew, and so did their quarrels: ${claim} that was sold in the north. The guilds kept`,
    );
});

function percentOf(words: string | null): number {
  return Number.parseInt(words ?? '', 10);
}

test('pages are found by their number, the outline and a search, and zoomed', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const { page } = app;
  await openBook(app, profile);
  const bar = page.getByRole('region', { name: 'Pages' });
  const article = page.getByRole('article', { name: title });
  await expect(bar.getByRole('textbox')).toHaveValue('1');
  await article.press('g');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('textbox')).toHaveValue('4');
  await expect(pictureOf(page, 'Page 4')).toBeVisible();
  await expect(page.getByText('Page 4, 4 of 4.')).toBeAttached();

  await article.press('o');
  await page
    .getByRole('link', { name: title })
    .or(page.getByRole('button', { name: title }))
    .first()
    .click();
  await expect(bar.getByRole('textbox')).toHaveValue('1');

  await article.press('-');
  const percent = percentOf(await bar.getByRole('status').textContent());
  await article.press('+');
  await expect
    .poll(async () => percentOf(await bar.getByRole('status').textContent()))
    .toBeGreaterThan(percent);
  await article.press('0');
  await expect(bar.getByRole('button', { name: 'As wide as the window allows' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.keyboard.press('Control+f');
  await page.keyboard.type('dear in every');
  await expect.poll(() => paintedWords(page, 'found-present')).toEqual(['dear in every']);
  await expect(bar.getByRole('textbox')).toHaveValue('4');
});

test('a locked file asks for its password, and again for its pages after a restart', async ({
  launch,
  profile,
}) => {
  let app = await launch();
  const path = join(profile, 'locked.pdf');
  const pages = [lines(72, 700, ['The words behind the lock are read with its key.'])];
  writeFileSync(path, makePdf({ title, pages, password: 'sesame' }));
  await openFile(app, path);
  const dialog = app.page.getByRole('dialog', { name: 'This file has a password' });
  await dialog.getByLabel('Password').fill('barley');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog).toContainText('That is not the password');
  await dialog.getByLabel('Password').fill('sesame');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(app.page.getByRole('article', { name: title })).toContainText('behind the lock');

  await app.close();
  app = await launch();
  const { page } = app;
  await page.getByRole('link', { name: title }).click();
  const lock = page.getByRole('alert').filter({ hasText: 'These pages are locked' });
  await lock.getByLabel('Password').fill('barley');
  await lock.getByRole('button', { name: 'Unlock' }).click();
  await expect(lock).toContainText('That is not the password');
  await lock.getByLabel('Password').fill('sesame');
  await lock.getByRole('button', { name: 'Unlock' }).click();
  await expect(pictureOf(page, 'Page 1')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('sesame');
});

const corpus = join(import.meta.dirname, '../../../../shared/corpus/pdf');
const isHere = existsSync(corpus);
if (!isHere) console.log('A scanned PDF: not here, so it is not opened.');

test('a scan is told for what it is', async ({ launch }) => {
  if (!isHere) return;
  const app = await launch();
  await openFile(app, join(corpus, 'scan-bad.pdf'));
  await expect(app.page.getByText(/There is no text in “scan-bad\.pdf”/).first()).toBeVisible();
});

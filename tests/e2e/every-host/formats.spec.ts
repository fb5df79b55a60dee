/** Files of every format: opened, read, marked; several at once; nothing of them runs or is fetched. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8 } from 'fflate';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { mark, openFile, paintedWords } from '#support/drivers/reader-steps.ts';
import { makeEpub } from '#support/formats/make-epub.ts';

const onePixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

const prose = 'The river rose in March, and the town moved its market to the hill.';

const markdown = `---\ntitle: The Town\nauthor: Ada\n---\n${prose} A note[^1], *two*.\n\n| Year | Boats |\n|---|---|\n| 1943 | 12 |\n\n- [x] done\n\n\`\`\`\ncode\n\`\`\`\n\n${'More words of the town.\n\n'.repeat(40)}\n[^1]: The note itself.\n`;

const page = `<!DOCTYPE html><html lang="en"><head><title>The Bridge</title><script>document.title='ran'</script></head><body>
<h1>The Bridge</h1><p>${prose}</p><p onclick="alert(1)">Press <a href="javascript:alert(1)">here</a> or <a href="https://example.com/x">there</a>.</p>
<p><img src="https://example.com/outside.png" alt="A boat" onerror="alert(1)"><img src="http://127.0.0.1:9/x.png" alt=""></p>
<iframe src="https://example.com/frame"></iframe><link rel="stylesheet" href="https://example.com/x.css"><form action="https://example.com/"><input name="a"></form>
<svg><image href="https://example.com/y.svg"/></svg></body></html>`;

/** A book of two chapters with a picture, and a note in the second. */
function book(): Uint8Array {
  const more = '<p>Words between the chapters.</p>'.repeat(60);
  return makeEpub({
    title: 'A Small Book',
    chapters: [
      `<h1>One</h1><p>${prose} <a href="c1.xhtml#n">1</a></p><p><img src="x.png" alt="A dot"/></p>${more}`,
      '<h1>Two</h1><p id="n">The note of the book.</p>',
    ],
    files: { 'x.png': onePixel },
  });
}

/** Every address that the page asks for outside of its own origin. */
function watchOutside(page: Page, origin: string): string[] {
  const outside: string[] = [];
  page.context().on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOwn = host === new URL(origin).host || !/^https?:$/.test(protocol);
    if (!isOwn) outside.push(request.url());
  });
  return outside;
}

test('Markdown is read, marked, and its notes are followed and left again', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const path = join(profile, 'town.md');
  writeFileSync(path, markdown);
  await openFile(app, path);
  const article = app.page.getByRole('article', { name: 'The Town' });
  await expect(article.getByRole('cell', { name: '1943' })).toBeVisible();
  await mark(app.page, 'moved its market', 'Claim', 'The Town');
  await expect.poll(() => paintedWords(app.page, 'claim')).toEqual(['moved its market']);
  await app.page.keyboard.press('Escape');
  await article.getByRole('link', { name: '1' }).first().click();
  await expect(article.getByText('The note itself.')).toBeInViewport();
  await app.page.keyboard.press('Alt+ArrowLeft');
  await expect(article.getByText('The river rose')).toBeInViewport();
  expect(await violationsInEveryTheme(app.page)).toEqual([]);
});

test('nothing of a web page runs, nothing is fetched, and a link outside is asked about', async ({
  launch,
  profile,
  driver,
}) => {
  const app = await launch();
  const outside = watchOutside(app.page, app.origin);
  const path = join(profile, 'bridge.html');
  writeFileSync(path, page);
  await openFile(app, path);
  const article = app.page.getByRole('article', { name: 'The Bridge' });
  await expect(article.getByText(prose)).toBeVisible();
  await expect(app.page).toHaveTitle('The Bridge – Plenum');
  // In the browser it cannot be had at all.
  const boat =
    driver === 'web'
      ? article.getByRole('img', { name: 'Picture that is not here: A boat' })
      : article.getByRole('button', { name: /^Load the picture from .*: A boat$/ });
  await expect(boat).toBeVisible();
  await expect(article.getByRole('link')).toHaveCount(1);
  await article.getByText('Press here').click();
  expect(outside).toEqual([]);
});

test('a book comes with its chapters, its picture and its notes, after a restart too', async ({
  launch,
  profile,
}) => {
  const first = await launch();
  const path = join(profile, 'book.epub');
  writeFileSync(path, book());
  await openFile(first, path);
  const title = { name: 'A Small Book' };
  await first.page.getByRole('article', title).getByRole('link', { name: '1' }).click();
  await expect(first.page.getByText('The note of the book.')).toBeInViewport();
  await first.close();
  const { page: again } = await launch();
  await again.getByRole('link', title).first().click();
  const picture = again.getByRole('article', title).getByRole('img', { name: 'A dot' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
});

test('several files are opened at once, and told of one by one', async ({ launch, profile }) => {
  const app = await launch();
  const paths = ['town.md', 'bridge.html', 'book.epub', 'bad.epub', 'picture.txt'].map((name) =>
    join(profile, name),
  );
  const contents = [markdown, page, book(), 'no book', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])];
  paths.forEach((path, at) => {
    writeFileSync(path, contents[at] ?? '');
  });
  await app.page.getByRole('heading', { name: 'Library' }).waitFor();
  await app.openFrom(paths, () => app.page.keyboard.press('Control+o'));
  const report = app.page.getByRole('region', { name: 'Of 5 files: 3 added, 2 not opened.' });
  await expect(report.getByRole('listitem')).toHaveCount(5);
  await expect(report).toContainText('“picture.txt” is a picture, which cannot be opened');
  expect(await violationsInEveryTheme(app.page)).toEqual([]);
  await report.getByRole('button', { name: 'Close' }).click();
  for (const title of ['The Town', 'The Bridge', 'A Small Book']) {
    await expect(app.page.getByRole('link', { name: title }).first()).toBeVisible();
  }
  // Each is an act of its own.
  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByRole('link', { name: 'A Small Book' })).toHaveCount(0);
  await expect(app.page.getByRole('link', { name: 'The Bridge' }).first()).toBeVisible();
});

test('what is pasted on the library becomes a document', async ({ launch }) => {
  const { page: desk } = await launch();
  await desk.getByRole('heading', { name: 'Library' }).waitFor();
  await desk.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', `<h2>Pasted</h2><p onclick="x()">${words}</p>`);
    clipboardData.setData('text/plain', `Pasted\n${words}`);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, prose);
  await expect(desk.getByRole('article', { name: 'Pasted' }).getByText(prose)).toBeVisible();
});

test('a text in the wrong letters is read again in the right ones, its marks with it', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const path = join(profile, 'short.txt');
  // Too short for the letters to tell.
  const bytes = [
    ...strToU8('Plain words first.\n\nThen '),
    0xd0,
    0xe5,
    0xea,
    0xe0,
    ...strToU8(' ends it.'),
  ];
  writeFileSync(path, Uint8Array.from(bytes));
  await openFile(app, path);
  const article = app.page.getByRole('article', { name: 'short' });
  await expect(article.getByText('ends it')).toBeVisible();
  await mark(app.page, 'Plain words', 'Claim', 'short');
  await app.page.getByRole('button', { name: 'About this document' }).click();
  await app.page.getByRole('button', { name: 'Read the file again…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Read the file again' });
  await dialog.getByLabel('Encoding of its characters').selectOption('koi8-r');
  await dialog.getByRole('button', { name: 'Read it again' }).click();
  await app.page.getByRole('button', { name: 'Take the new version' }).click();
  await app.page.getByRole('link', { name: 'Read it' }).click();
  await expect(article.getByText('Then пЕЙЮ ends it.')).toBeVisible();
  await expect.poll(() => paintedWords(app.page, 'claim')).toEqual(['Plain words']);
});

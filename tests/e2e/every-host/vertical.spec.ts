/** A book that is written from top to bottom: shown so, marked, found, gone back to, and turned by choice. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { openFile, paintedWords } from '#support/drivers/reader-steps.ts';
import { makeEpub } from '#support/formats/make-epub.ts';

const title = '草枕';
const wanted = '意地を通せば窮屈だ';
const sentence = '山路を登りながら、こう考えた。智に働けば角が立つ。情に棹させば流される。';
const paragraphs = Array.from({ length: 60 }, (_, at) =>
  at === 40
    ? `<p>意地を<ruby>通<rt>とお</rt></ruby>せば<ruby>窮屈<rt>きゅうくつ</rt></ruby>だ。</p>`
    : `<p>${sentence.repeat(3)}</p>`,
);

const book = makeEpub({
  title,
  chapters: [
    `<style>.vertical { -epub-writing-mode: vertical-rl }</style><h1>${title}</h1><p>Not vertical: the style names nothing.</p>`,
    `<style>body { -epub-writing-mode: vertical-rl }</style><h2>一</h2>${paragraphs.join('')}`,
  ],
  files: { 'unused.css': strToU8('html{}') },
});

test('vertical text is read, marked and found in pages one below the other', async ({
  launch,
  profile,
}) => {
  let app = await launch();
  const path = join(profile, 'kusamakura.epub');
  writeFileSync(path, book);
  await openFile(app, path);
  const { page } = app;
  const article = page.getByRole('article', { name: title });
  await expect(article).toBeVisible();
  const vertical = article.locator('[data-writing]').first();
  await expect(vertical).toHaveCSS('writing-mode', 'vertical-rl');
  await expect(article.getByText('Not vertical')).toHaveCSS('writing-mode', 'horizontal-tb');
  // Nothing is wider than the window.
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);

  // Ruby is told beside the words, and does not part them.
  await page.keyboard.press('Control+f');
  await page.keyboard.type(wanted);
  await expect.poll(() => paintedWords(page, 'found-present')).toEqual([wanted]);
  const found = article.getByText('窮屈', { exact: true });
  await expect(found).toBeInViewport();
  await page.keyboard.press('Escape');
  // Back where the search began, and at rest there.
  await expect(found).not.toBeInViewport();
  await page.waitForTimeout(500);
  await found.evaluate((ruby) => {
    const paragraph = ruby.closest('[data-block]');
    if (paragraph === null) throw new Error('The words stand in no paragraph');
    paragraph.scrollIntoView();
    getSelection()?.selectAllChildren(paragraph);
  });
  await expect(page.getByRole('toolbar', { name: 'Mark the passage' })).toBeVisible();
  await page.keyboard.press('2');
  await expect.poll(async () => (await paintedWords(page, 'evidence')).join('')).toContain(wanted);
  expect(await violationsInEveryTheme(page)).toEqual([]);

  await page.getByRole('button', { name: 'Appearance', exact: true }).click();
  await page.getByLabel('Vertical writing from side to side').check();
  await page.keyboard.press('Escape');
  await expect(vertical).toHaveCSS('writing-mode', 'horizontal-tb');
  // What was on the vertical page begins at the top: the words are not more than that page below.
  const height = await page.evaluate(() => innerHeight);
  const heightOf = async () => (await found.boundingBox())?.y ?? Number.NaN;
  await expect.poll(heightOf).toBeLessThan(1.5 * height);
  await expect.poll(heightOf).toBeGreaterThan(0);
  await app.close();

  app = await launch();
  await app.page.getByRole('link', { name: title }).first().click();
  const again = app.page.getByRole('article', { name: title });
  await expect(again.locator('[data-writing]').first()).toHaveCSS('writing-mode', 'horizontal-tb');
  await expect
    .poll(async () => (await paintedWords(app.page, 'evidence')).join(''))
    .toContain(wanted);
});

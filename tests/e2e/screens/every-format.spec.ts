/** Each format from its file to a quiz: marked, made a card of, found, asked about, and kept. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';
import { press, said } from '#support/drivers/key-steps.ts';
import {
  answerByKeys,
  keptDraft,
  latestAttempt,
  questionCard,
  questionNumber,
} from '#support/drivers/quiz-steps.ts';
import { highlightOf, makeCard, openFile } from '#support/drivers/reader-steps.ts';
import { inEveryFormat, sentence, title } from '#support/formats/same-text.ts';

const question = 'Why was the bridge closed?';
const articleOf = (page: Page) => page.getByRole('article', { name: title });
const cardOf = (page: Page) => page.getByRole('article', { name: 'Card' });
const factsOf = (page: Page) =>
  page.getByRole('complementary', { name: 'Facts', exact: true }).getByRole('listitem');
const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Selects the sentence as a drag would, however many lines the page has made of it; marks it. */
async function markSentence(page: Page): Promise<void> {
  await articleOf(page).evaluate(
    (article, [first, last]) => {
      const placeOf = (words: string) => {
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at !== -1) return { node, at };
        }
        throw new Error(`The text does not say: ${words}`);
      };
      const [from, to] = [placeOf(first), placeOf(last)];
      from.node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at + last.length);
    },
    [sentence.split(' ').slice(0, 2).join(' '), sentence.split(' ').slice(-1).join(' ')] as const,
  );
  const bar = page.getByRole('toolbar', { name: 'Mark the passage' });
  await bar.getByRole('button', { name: 'Claim' }).click();
  await expect(highlightOf(page, sentence)).toBeVisible();
}

/** What the browser holds as painted in `layer`: its words, and whether they stand in the window. */
function painted(page: Page, layer: string) {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`plenum-${name}`) ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    const boxes = ranges.map((range) => range.getBoundingClientRect());
    return {
      words: ranges.map(String).join(' ').replace(/\s+/g, ' ').trim(),
      isSeen:
        boxes.length > 0 && boxes.every(({ top, bottom }) => top >= 0 && bottom < innerHeight),
    };
  }, layer);
}

/** Searches for `query`, goes to the first that is found, and sees its words on the page. */
async function findInText(page: Page, query: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await press(page, 'Control+k');
  await page.getByRole('combobox', { name: 'Search everything' }).fill(`"${query}" in:text`);
  const found = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await expect(found.filter({ hasText: query }).first()).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Enter');
  await expect(articleOf(page)).toBeVisible();
  await expect.poll(() => painted(page, 'arrived')).toEqual({ words: query, isSeen: true });
}

/** Reviews the card by keys, with its sentence before the eyes, in its place, and back at the card. */
async function review(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Review/ }).click();
  await expect(cardOf(page)).toContainText(question);
  await press(page, 'Space');
  await expect(cardOf(page).locator('blockquote mark')).toHaveText(sentence);
  await press(page, 's');
  await expect(articleOf(page)).toBeVisible();
  await expect.poll(() => painted(page, 'claim')).toEqual({ words: sentence, isSeen: true });
  await expect.poll(() => painted(page, 'arrived')).toEqual({ words: sentence, isSeen: true });
  await press(page, 'r');
  await expect(cardOf(page)).toContainText(question);
  await press(page, '2');
  await expect(page.getByRole('heading', { name: 'Remembered' })).toBeVisible();
}

/** Finds facts in the open text: how many there are. */
async function findFacts(page: Page): Promise<number> {
  await articleOf(page).focus();
  await press(page, 'Shift+F');
  await page.getByRole('button', { name: 'Find facts' }).click();
  await said(page, /facts were found in \d+ sentences/);
  return factsOf(page).count();
}

/** Starts a quiz on the open text, and answers its first question: its proof is shown, and found in the text. */
async function answerOne(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Quiz on this document' }).click();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(questionCard(page)).toBeVisible();
  const [first] = (await latestAttempt(page)).questions;
  if (first === undefined) throw new Error('The quiz has no question');
  await answerByKeys(page, first, true);
  await expect(questionCard(page).getByText(/Right\./)).toBeVisible();
  const quote = plain(first.quotes[0]?.exact ?? '');
  await expect(page.getByRole('region', { name: 'What proves it' })).toContainText(quote);
  await expect.poll(async () => (await painted(page, 'quiz-proof')).words).toContain(quote);
  await press(page, 's');
  await expect(articleOf(page)).toBeVisible();
  await expect.poll(() => painted(page, 'arrived')).toEqual({ words: quote, isSeen: true });
  await press(page, 'r');
  await expect(questionCard(page).getByText(/Right\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  await press(page, 'Enter');
  await expect.poll(() => questionNumber(page)).toBe(2);
  await expect.poll(() => keptDraft(page)).toContain('"at":1');
}

test.describe.configure({ mode: 'parallel' });

for (const { format, ending, bytes } of inEveryFormat) {
  test(`${format}: marked, reviewed, found, asked about, and all of it kept`, async ({
    launch,
    profile,
  }) => {
    const app = await launch();
    const { page } = app;
    const path = join(profile, `${title}.${ending}`);
    writeFileSync(path, bytes);
    await openFile(app, path);
    await expect(articleOf(page)).toBeVisible();
    await markSentence(page);
    await expect.poll(async () => (await painted(page, 'claim')).words).toBe(sentence);
    await makeCard(page, sentence, question);
    await review(page);
    await findInText(page, 'great flood');
    const count = await findFacts(page);
    expect(count).toBeGreaterThan(3);
    await answerOne(page);
    await app.close();

    const { page: again } = await launch();
    await expect(again.getByText('1 highlight · 1 card')).toBeVisible();
    await findInText(again, 'great flood');
    await expect.poll(async () => (await painted(again, 'claim')).words).toBe(sentence);
    await articleOf(again).focus();
    await press(again, 'Shift+F');
    await expect(factsOf(again)).toHaveCount(count);
    await again.getByRole('link', { name: 'Review' }).click();
    await expect(again.getByText('Nothing is due')).toBeVisible();
    await again.getByRole('link', { name: 'Quiz' }).click();
    await expect(again.getByText(/^go on: 1 of \d+ answered$/)).toBeVisible();
    await again.getByRole('link', { name: title }).first().click();
    await expect.poll(() => questionNumber(again)).toBe(2);
  });
}

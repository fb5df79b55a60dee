/** The watched folder: what comes into it is opened by itself, once, and gives way to the reader. */
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp, expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { launchStandIn, type StandInApp } from '#support/drivers/stand-in.ts';
import { makePdf } from '#support/pdf/make-pdf.ts';

const words = (about: string) =>
  `The ${about} rose over night, and all who lived beside it went up to the hill. `.repeat(8);

/** A folder beside the profile's own files, with one text in it. */
function papersOf(profile: string): string {
  const papers = join(profile, 'Papers');
  mkdirSync(papers);
  writeFileSync(join(papers, 'first.md'), `# The First\n\n${words('first river')}`);
  return papers;
}

async function watchPapers(app: StandInApp, papers: string, button: number): Promise<void> {
  await app.answerDialogs(button);
  app.chooseFolder(papers);
  await app.page.getByRole('button', { name: 'Watch a folder…' }).click();
  await expect(rowOf(app)).toContainText(papers);
}

const rowOf = ({ page }: StandInApp) =>
  page.getByRole('region', { name: 'Watched folder', exact: true });
const linkTo = ({ page }: StandInApp, name: string) => page.getByRole('link', { name }).first();

test('files in the folder are opened, each an act; what changes is offered as a version', async ({
  profile,
}) => {
  const papers = papersOf(profile);
  const app = await launchStandIn({ profile, appFolder: builtApp });
  await watchPapers(app, papers, 0);
  expect((await app.shownDialogs()).at(-1)?.message).toBe('There is one file in “Papers” already.');
  const { page } = app;
  const report = page.getByRole('region', { name: /^From the watched folder/ });
  await expect(report).toHaveAccessibleName('From the watched folder: 1 added.');
  await expect(linkTo(app, 'The First')).toBeVisible();
  expect(await violationsInEveryTheme(page)).toEqual([]);
  await report.getByRole('button', { name: 'Close' }).click();

  writeFileSync(join(papers, 'copy of first.md'), `# The First\n\n${words('first river')}`);
  writeFileSync(join(papers, 'broken.pdf'), '%PDF-1.4 nothing');
  const lines = [{ text: words('fourth river'), x: 72, y: 700, size: 12 }];
  writeFileSync(join(papers, 'locked.pdf'), makePdf({ pages: [lines], password: 'a word' }));
  symlinkSync('/etc/hostname', join(papers, 'link.txt'));
  await expect(report).toHaveAccessibleName('From the watched folder: 2 not opened.');
  await expect(report).toContainText('“locked.pdf” has a password: open it yourself to give it.');
  await report.getByRole('button', { name: 'Close' }).click();

  writeFileSync(
    join(papers, 'first.md'),
    `# The First\n\n${words('first river')}\n\nIn spring it fell.`,
  );
  await expect(report).toHaveAccessibleName('From the watched folder: 1 may be a new version.');
  await report.getByRole('button', { name: 'Decide…' }).click();
  await page.getByRole('button', { name: 'A new version' }).click();
  await page.getByRole('button', { name: 'Take the new version' }).click();
  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect(report).toHaveCount(0);

  // The document that came by itself is taken back as any other, and does not come again.
  for (const name of ['Undo new version', 'Undo add document']) {
    await page.getByRole('button', { name }).click();
  }
  await expect(page.getByRole('link', { name: 'The First' })).toHaveCount(0);
  writeFileSync(join(papers, 'second.txt'), `The Second\n\n${words('second river')}`);
  await expect(report).toHaveAccessibleName('From the watched folder: 1 added.');
  await expect(page.getByRole('link', { name: 'The First' })).toHaveCount(0);
  await app.close();
});

test('the reader is not led away, and the choice outlives a restart', async ({ profile }) => {
  const papers = papersOf(profile);
  const first = await launchStandIn({ profile, appFolder: builtApp });
  await watchPapers(first, papers, 1);
  await first.close();

  writeFileSync(join(papers, 'while away.md'), `# While Away\n\n${words('third river')}`);
  const app = await launchStandIn({ profile, appFolder: builtApp });
  await app.page.getByRole('link', { name: 'History' }).click();
  await expect(app.page.getByText('Add document').first()).toBeVisible();
  await expect(app.page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();
  await app.page.getByRole('link', { name: 'Library' }).first().click();
  await expect(linkTo(app, 'While Away')).toBeVisible();
  await expect(app.page.getByRole('link', { name: 'The First' })).toHaveCount(0);

  renameSync(papers, join(profile, 'Gone'));
  await expect(rowOf(app)).toContainText('The watched folder is not there');
  await app.page.getByRole('button', { name: 'Stop watching' }).click();
  await expect(rowOf(app)).toContainText('can be opened by themselves');
  await app.close();
  const last = await launchStandIn({ profile, appFolder: builtApp });
  await expect(rowOf(last)).toContainText('can be opened by themselves');
  await last.close();
});

test('a file that the reader opens comes first, and the folder after it', async ({ profile }) => {
  const papers = papersOf(profile);
  const count = 8;
  for (let at = 0; at < count; at += 1) {
    const lines = Array.from(
      { length: 6_000 },
      (_, line) => `Paper ${at} says ${at * 7919 + line}.`,
    );
    writeFileSync(join(papers, `paper ${at}.md`), `# Paper ${at}\n\n${lines.join('\n\n')}`);
  }
  const own = join(profile, 'own.md');
  writeFileSync(own, `# My Own\n\nWhat I wrote about bread.`);
  const app = await launchStandIn({ profile, appFolder: builtApp });
  await watchPapers(app, papers, 0);
  await expect(app.page.getByText(/^Opening \d of 9/)).toBeVisible();
  await app.answerDialogs(1);
  await app.openFrom(own, () => app.page.keyboard.press('Control+o'));
  await expect(app.page.getByRole('article', { name: 'My Own' })).toBeVisible();
  await app.page.getByRole('link', { name: 'Library' }).first().click();
  await expect(app.page.getByText(`${count + 3} documents`)).toBeVisible({ timeout: 90_000 });
  await app.close();
});

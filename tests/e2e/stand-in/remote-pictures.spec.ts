/** Pictures elsewhere: a box until the reader asks, then kept with the document, offline and after a restart. */
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type {} from '#renderer/host/choose-host.ts';
import { builtApp, expect, test } from '#support/drivers/app-test.ts';
import { violationsInEveryTheme } from '#support/drivers/axe.ts';
import { openFile } from '#support/drivers/reader-steps.ts';
import { launchStandIn } from '#support/drivers/stand-in.ts';

/** One red dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const text = `# The Harbour

It was built of wood. ![A boat](https://pictures.example/boat.png)

Then of stone. ![A crane](http://other.example/crane.png)

![A page](https://pictures.example/page.png) Of this there is no picture.
`;

let server: Server;
let asked: string[];
test.beforeEach(async () => {
  asked = [];
  server = createServer(({ headers, url }, response) => {
    asked.push(`${headers.host}${url}`);
    const isPage = url === '/page.png';
    response.writeHead(200, { 'Content-Type': isPage ? 'text/html' : 'image/png' });
    response.end(isPage ? '<p>No picture' : dot);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterEach(() => void server.close());

test('a picture is asked about, loaded, kept, and taken back', async ({ profile }) => {
  const path = join(profile, 'harbour.md');
  writeFileSync(path, text);
  const { port } = server.address() as AddressInfo;
  const environment = { STAND_IN_WEB_PORT: String(port) };
  const app = await launchStandIn({ profile, appFolder: builtApp }, environment);
  await openFile(app, path);
  const article = app.page.getByRole('article', { name: 'The Harbour' });
  const boat = article.getByRole('button', {
    name: 'Load the picture from pictures.example: A boat',
  });
  await expect(boat).toBeVisible();
  expect(await violationsInEveryTheme(app.page)).toEqual([]);

  await app.answerDialogs(2);
  await boat.focus();
  await app.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await app.shownDialogs()).at(-1)?.message)
    .toBe('Load this picture from pictures.example?');
  const detail = (await app.shownDialogs()).at(-1)?.detail;
  expect(detail).toContain('https://pictures.example/boat.png');
  expect(detail).toContain('All of them come from: pictures.example, other.example.');
  await expect(boat).toBeVisible();
  expect(asked).toEqual([]);

  await app.answerDialogs(0);
  await app.page.keyboard.press('Enter');
  const shown = article.getByRole('img', { name: 'A boat' });
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await expect(article).toBeFocused();
  expect(asked).toEqual(['pictures.example/boat.png']);

  await app.answerDialogs(1);
  await article.getByRole('button', { name: /A crane/ }).click();
  await expect(article.getByRole('img', { name: 'A crane' })).toBeVisible();
  await expect(
    article.getByRole('button', { name: /A page\. Not loaded: it is no picture\.$/ }),
  ).toBeVisible();
  expect(asked.toSorted()).toEqual([
    'other.example/crane.png',
    'pictures.example/boat.png',
    'pictures.example/page.png',
  ]);
  await app.close();

  // Without a network.
  const again = await launchStandIn({ profile, appFolder: builtApp });
  await again.page.getByRole('link', { name: 'The Harbour' }).first().click();
  const kept = again.page.getByRole('img', { name: 'A boat' });
  await expect.poll(() => kept.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await again.page.keyboard.press('Control+z');
  await expect(again.page.getByRole('button', { name: /A crane/ })).toBeVisible();
  await expect(kept).toBeVisible();
  await again.close();
});

test('the page cannot have loaded what the reader was not asked about', async ({ profile }) => {
  const { port } = server.address() as AddressInfo;
  const app = await launchStandIn(
    { profile, appFolder: builtApp },
    { STAND_IN_WEB_PORT: String(port) },
  );
  const load = (address: string) =>
    app.page.evaluate((url) => window.plenum?.request('loadPicture', { address: url }), address);
  expect(await load('https://pictures.example/boat.png')).toEqual({
    ok: false,
    error: { kind: 'not-loaded', reason: 'the reader did not ask for it' },
  });
  expect(await load('file:///etc/passwd')).toMatchObject({ error: { kind: 'refused' } });
  expect(asked).toEqual([]);
  await app.close();
});

/** Files that come to the installed page: shared with it by another app, or opened with it. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '#support/drivers/app-test.ts';

/** What a form posts: as the system does that shares, from nowhere. */
type Share = {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly text: string;
  }[];
};

/** Posts a real form to the share target, from a page of its own, which is led on. */
async function share(page: Page, origin: string, { fields, files }: Share): Promise<void> {
  await page.evaluate(
    ([address, given, shared]) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'POST', enctype: 'multipart/form-data' });
      form.action = address;
      for (const [name, value] of Object.entries(given)) {
        const input = document.createElement('input');
        Object.assign(input, { name, value });
        form.append(input);
      }
      const data = new DataTransfer();
      for (const { name, type, text } of shared) data.items.add(new File([text], name, { type }));
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', name: 'files', multiple: true, files: data.files });
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [`${origin}/shared`, fields, files] as const,
  );
}

async function withWorker(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // Once it has asked for what was shared before: of two pages the first that asks takes it.
  const asked = page.waitForResponse((response) => response.url().endsWith('/shared'));
  await page.reload();
  await asked;
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
}

/** A page of another origin, which tells where it is as `referrer` says. */
async function foreignPage(context: BrowserContext, referrer: string): Promise<Page> {
  const address = 'http://elsewhere.localhost/';
  await context.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<meta name="referrer" content="${referrer}"><body>A page`,
    }),
  );
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const river = { name: 'river.md', type: 'text/markdown', text: '# The River\n\nIt rose in March.' };
const town = { name: 'town.txt', type: 'text/plain', text: 'The Town\n\nIt stood on a hill.' };

test('several files that are shared are kept by the worker, and opened by the page', async ({
  launch,
}) => {
  const { page, origin } = await launch();
  await withWorker(page);
  const sender = await foreignPage(page.context(), 'no-referrer');
  await share(sender, origin, { fields: { title: 'Two texts' }, files: [river, town] });
  await expect(sender).toHaveURL(/^[^?]*\/(?:#.*)?$/);
  await expect(sender.getByRole('region', { name: 'Of 2 files: 2 added.' })).toBeVisible();
  // The page that was open shows them too, and nothing waits any more.
  await expect(page.getByRole('link', { name: 'The River' }).first()).toBeVisible();
  expect(await page.evaluate(async () => (await fetch('./shared')).status)).toBe(204);
});

test('a shared text becomes a document', async ({ launch }) => {
  const app = await launch();
  await withWorker(app.page);
  const sender = await foreignPage(app.page.context(), 'no-referrer');
  await share(sender, app.origin, {
    fields: { title: 'On Bread', text: 'It is older than writing.', url: 'https://a.example/b' },
    files: [],
  });
  const article = sender.getByRole('article', { name: 'On Bread' });
  await expect(article.getByText('It is older than writing.')).toBeVisible();
});

test('what a foreign page posts, and what is no form, is not kept', async ({ launch }) => {
  const { page, origin } = await launch();
  await withWorker(page);
  const sender = await foreignPage(page.context(), 'unsafe-url');
  await share(sender, origin, { fields: {}, files: [river] });
  await expect(sender.getByRole('heading', { name: 'Library' })).toBeVisible();
  const waiting = await page.evaluate(async () => {
    await fetch('./shared', { method: 'POST', body: 'no form' });
    return (await fetch('./shared')).status;
  });
  expect(waiting).toBe(204);
  await expect(page.getByRole('link', { name: 'The River' })).toHaveCount(0);
});

test('files that the system opens with the page come by its launch queue', async ({ launch }) => {
  const { page } = await launch();
  await page.addInitScript(() => {
    const setConsumer = (consumer: unknown) => Reflect.set(window, 'openWith', consumer);
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  });
  await page.reload();
  // As the queue itself does: what it has waits until it is listened to, which is once the store is open.
  await page.waitForFunction(() => 'openWith' in window);
  await page.evaluate(({ name, text }) => {
    const open: unknown = Reflect.get(window, 'openWith');
    if (typeof open !== 'function') throw new Error('The page does not listen to its launch queue');
    const getFile = async () => new File([text], name);
    open({
      files: [
        { kind: 'file', getFile },
        { kind: 'file', getFile: () => Promise.reject() },
      ],
    });
  }, river);
  await expect(page.getByRole('article', { name: 'The River' })).toBeVisible();
});

test('the manifest names what can be opened and shared', async ({ launch }) => {
  const { page } = await launch();
  const manifest = await page.evaluate(async () => (await fetch('./manifest.webmanifest')).json());
  expect(manifest.file_handlers[0].accept['application/epub+zip']).toEqual(['.epub']);
  expect(manifest.share_target).toMatchObject({ action: './shared', method: 'POST' });
  expect(manifest.share_target.params.files[0].accept).toContain('.pdf');
});

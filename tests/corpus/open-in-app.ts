/** Opens files of the corpus in the running app, reads each, and counts what is asked of the outside. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { corpusBytes, corpusRows, corpusText } from './manifest.ts';

type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Files that name what lies outside of them: books, pages, and pages made of every harmful payload. */
export function reachingFiles(): readonly NamedBytes[] {
  const reaching =
    /remote|url|script|xml-ext|external|iframe|data-url|link-to|w3c-tests|entities|svg/;
  const rows = corpusRows().filter(({ path }) => {
    const isOpened = path.startsWith('epub/') || path.startsWith('html/xhtml');
    return (isOpened && reaching.test(path)) || path.endsWith('external-picture.docx');
  });
  const payloads: readonly { readonly payload: string }[] = JSON.parse(
    corpusText('security/dompurify-cases-a.json'),
  );
  return [
    ...rows.map(({ path }) => ({ name: path.replaceAll('/', '-'), bytes: corpusBytes(path) })),
    ...payloads.map(({ payload }, at) => ({
      name: `payload-${at}.html`,
      bytes: new TextEncoder().encode(
        `<h1>Payload ${at}</h1><p>Before.</p>${payload}<p>Behind.</p>`,
      ),
    })),
  ];
}

/** What the app asked of the outside, and whether anything ran. */
export type OpenedInApp = {
  readonly added: number;
  readonly outside: readonly string[];
  /** Dialogs that a script would show, and errors of the page. */
  readonly disturbances: readonly string[];
};

/** Opens `files` at once by `choose`, which has them chosen, and reads each document that came of them. */
export async function openInApp(
  page: Page,
  files: readonly NamedBytes[],
  choose: (paths: readonly string[]) => Promise<void>,
): Promise<OpenedInApp> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-corpus-'));
  const outside: string[] = [];
  const disturbances: string[] = [];
  const own = new URL(page.url()).host;
  page.context().on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:https?|ftp|file|ws):$/.test(protocol) && host !== own) outside.push(request.url());
  });
  page.on('dialog', (dialog) => {
    disturbances.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => disturbances.push(message));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    await choose(paths);
    const report = page.getByRole('region', { name: `Of ${files.length} files` });
    await report.waitFor({ timeout: 300_000 });
    const links = await report.locator('[data-kind="added"] a').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const address of addresses) {
      await page.evaluate((to) => {
        location.hash = to ?? '';
      }, address);
      await page.locator('article[tabindex]').waitFor();
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    return { added: addresses.length, outside, disturbances };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

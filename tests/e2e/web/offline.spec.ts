/** The web host needs no network once it was seen. */
import { builtApp, expect, test } from '#support/drivers/app-test.ts';
import { articleTitle, highlightOf, mark, openArticle } from '#support/drivers/reader-steps.ts';
import { launchWeb } from '#support/drivers/web.ts';

test('with the server gone the page reloads, reads and marks', async ({ profile }) => {
  const app = await launchWeb({ profile, appFolder: builtApp }, 0);
  const { page } = app;
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await app.stopServer();
  await page.reload();
  await openArticle(page);
  await mark(page, 'self-reliance in technological innovation', 'Claim');
  await page.reload();
  await expect(highlightOf(page, 'self-reliance in technological innovation')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: articleTitle })).toBeVisible();
  await page.context().close();
});

test('the page may reach its own origin only', async ({ launch }) => {
  const { page } = await launch();
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(`${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    const answer = await fetch('https://example.com/').catch(() => violation);
    return answer instanceof Response ? 'sent' : answer;
  });
  expect(blocked).toBe('connect-src https://example.com/');
  // It is named once the page is idle.
  await page.locator('link[rel=manifest]').waitFor({ state: 'attached' });
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    return (await fetch(link?.href ?? '')).json();
  });
  expect(manifest).toMatchObject({ name: 'Plenum', display: 'standalone', start_url: './' });
});

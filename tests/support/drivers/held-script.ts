/** Holds a script of the built page back, as a slow disk would. */
import type { Page } from '@playwright/test';

/** From now on the script of that name is held back until the answer is called; then it comes, or is lost. */
export async function holdScript(
  page: Page,
  name: string,
  then: 'comes' | 'lost' = 'comes',
): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  // What the service worker keeps comes from no network, and can be held back by nobody.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
  await page.route(`**/assets/${name}-*.js`, async (route) => {
    await gate.promise;
    await (then === 'comes' ? route.continue() : route.abort());
  });
  return gate.resolve;
}

/** Loads the page anew, with the script of that name held back. */
export async function withoutScript(
  page: Page,
  name: string,
  then: 'comes' | 'lost' = 'comes',
): Promise<() => void> {
  const release = await holdScript(page, name, then);
  await page.reload();
  return release;
}

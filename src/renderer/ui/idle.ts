/** Waits until the page has nothing better to do. */

/** Resolves when the page is idle, or after two seconds in which it never was. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 2_000 });
  });
}

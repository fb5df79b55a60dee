/** Lets the page have its turn in the middle of long work. */

/** Lets the page draw and answer before more work is done. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  // A timer is slowed down in a page that is not seen; the scheduler is not.
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

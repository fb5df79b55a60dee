/** Registers the service worker that keeps the web host usable without a network. */
import { trustedWorkerUrl } from './trusted-worker-url.ts';

/** The page is given this long to become idle, in milliseconds. */
const idleTimeout = 5_000;

/**
 * Registers `sw.js` beside the page once the page has loaded and is idle; `onFault` hears why it
 * could not be, or that its files could not be kept. Does nothing in development and on an origin
 * that is not secure.
 */
export function registerServiceWorker(onFault: (message: string) => void): void {
  if (import.meta.env.DEV || !isSecureContext || !('serviceWorker' in navigator)) return;
  const whenIdle = () =>
    requestIdleCallback(() => void register(onFault), { timeout: idleTimeout });
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

async function register(onFault: (message: string) => void): Promise<void> {
  try {
    const { installing } = await navigator.serviceWorker.register(trustedWorkerUrl('./sw.js'));
    // The registration succeeds before the worker has kept its files; its next state says if it did.
    const noteState = () => {
      if (installing?.state === 'redundant') onFault('This version was not kept for use offline');
    };
    installing?.addEventListener('statechange', noteState, { once: true });
  } catch (cause) {
    onFault(`The service worker was not registered: ${String(cause)}`);
  }
}

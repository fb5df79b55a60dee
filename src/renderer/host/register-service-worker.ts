/** Registers the service worker that keeps the web host usable without a network. */
import { trustedWorkerUrl } from './trusted-worker-url.ts';

/** The page is given this long to become idle, in milliseconds. */
const idleTimeout = 5_000;

/**
 * Registers `sw.js` beside the page once the page has loaded and is idle; `onFault` hears why it
 * could not be. Does nothing in development and on an origin that is not secure.
 */
export function registerServiceWorker(onFault: (message: string) => void): void {
  if (import.meta.env.DEV || !isSecureContext || !('serviceWorker' in navigator)) return;
  const register = () => {
    registration().catch((cause: unknown) => {
      onFault(`Plenum cannot be used without a network: ${String(cause)}`);
    });
  };
  const whenIdle = () => requestIdleCallback(register, { timeout: idleTimeout });
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

async function registration(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(trustedWorkerUrl('./sw.js'));
}

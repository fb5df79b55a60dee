/** Makes the web host a page that can be installed: its icons and manifest, and what keeps it usable without a network. */
import { trustedWorkerUrl } from './trusted-worker-url.ts';

/** The page is given this long to become idle, in milliseconds. */
const idleTimeout = 5_000;

/** What the head says of the page as an app. Said late: a browser reads all of it before it draws. */
const links = [
  { rel: 'manifest', href: './manifest.webmanifest' },
  { rel: 'icon', href: './icons/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: './icons/icon-192.png' },
];

/**
 * Names the icons and the manifest, and registers `sw.js` beside the page, once the page has loaded and is idle;
 * `onFault` hears why it could not be, or that its files could not be kept. Does nothing in development and on an
 * origin that is not secure.
 */
export function makeInstallable(onFault: (message: string) => void): void {
  if (import.meta.env.DEV || !isSecureContext || !('serviceWorker' in navigator)) return;
  const whenIdle = () =>
    requestIdleCallback(
      () => {
        nameApp();
        void register(onFault);
      },
      { timeout: idleTimeout },
    );
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

function nameApp(): void {
  for (const link of links) {
    document.querySelector(`link[rel="${link.rel}"]`)?.remove();
    document.head.append(Object.assign(document.createElement('link'), link));
  }
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

/** The service worker of the web host: keeps every file of one version, and answers from there. */
import { answerShared, isAboutShared } from './shared-kept.ts';

declare const self: ServiceWorkerGlobalScope;

/** The build puts the list of its own files in this name's place. */
declare const __PLENUM_PRECACHE__: {
  /** Changes with any file of the build, this worker's own code included. */
  readonly version: string;
  /** Addresses beside this worker, each with the hash of its bytes. */
  readonly files: readonly { readonly address: string; readonly integrity: string }[];
};

const { version, files } = __PLENUM_PRECACHE__;
/** Where the one page of the app lives: its places are fragments of this address. */
const pageAddress = self.registration.scope;
const cachePrefix = `plenum ${pageAddress} `;
const cacheName = `${cachePrefix}${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keepEveryFile());
});

// Only when no page uses the version before any more: there is no skipWaiting on purpose.
self.addEventListener('activate', (event) => {
  event.waitUntil(dropOtherVersions());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== self.location.origin) return;
  if (isAboutShared(request)) event.respondWith(answerShared(request));
  else if (request.method === 'GET') event.respondWith(answer(request));
});

/** Fetches every file past the browser's own cache; one that fails, or is not its own, fails all. */
async function keepEveryFile(): Promise<void> {
  const isNew = !(await caches.has(cacheName));
  const cache = await caches.open(cacheName);
  try {
    await cache.addAll(
      files.map(({ address, integrity }) => new Request(address, { cache: 'reload', integrity })),
    );
  } catch (cause) {
    if (isNew) await caches.delete(cacheName);
    throw cause;
  }
}

async function dropOtherVersions(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept !== undefined) return kept;
  // The page names its files relative to itself: elsewhere it would not find them.
  const isElsewhere = request.mode === 'navigate' && !isAddressOfPage(request.url);
  return isElsewhere ? Response.redirect(pageAddress) : fetch(request);
}

function isAddressOfPage(address: string): boolean {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}` === pageAddress;
}

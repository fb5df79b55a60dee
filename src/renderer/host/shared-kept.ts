/**
 * What other apps share with the installed page: the service worker keeps each, as it was sent, until the page
 * takes it. At `shared` beside the page: POST keeps one, GET answers the oldest, DELETE drops it.
 */

declare const self: ServiceWorkerGlobalScope;

const pageAddress = self.registration.scope;
const sharedAddress = new URL('./shared', pageAddress).href;
/** Outlives every version of the worker: no version's cache is called so. */
const cacheName = `plenum-shared ${pageAddress}`;

/** No more is kept: of one share, in bytes, and of shares that wait. */
const largestShare = 300 * 1024 * 1024;
const mostShares = 20;

/** Whether a request is about what is shared; one that goes to the address itself is not. */
export function isAboutShared({ url, method, mode }: Request): boolean {
  return url.split(/[?#]/, 1)[0] === sharedAddress && (mode !== 'navigate' || method === 'POST');
}

/** Answers it. */
export async function answerShared(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  if (request.method === 'POST') {
    await keep(cache, request);
    return Response.redirect(pageAddress, 303);
  }
  const [oldest] = await cache.keys();
  const kept = oldest === undefined ? undefined : await cache.match(oldest);
  if (oldest === undefined || kept === undefined) return new Response(null, { status: 204 });
  if (request.method === 'DELETE') await cache.delete(oldest);
  return request.method === 'GET' ? kept : new Response(null, { status: 204 });
}

async function keep(cache: Cache, request: Request): Promise<void> {
  const type = request.headers.get('Content-Type') ?? '';
  const isForm = /^multipart\/form-data\b/i.test(type);
  if (!isForm || !isFromOutside(request) || (await cache.keys()).length >= mostShares) return;
  const body = await request.blob();
  if (body.size > largestShare) return;
  const address = `${sharedAddress}?${Date.now()}-${crypto.randomUUID()}`;
  await cache.put(address, new Response(body, { headers: { 'Content-Type': type } }));
}

/** The system shares without a referrer; a form of a foreign page that says who it is does not. */
function isFromOutside({ referrer }: Request): boolean {
  return referrer === '' || referrer === 'about:client' || referrer.startsWith(pageAddress);
}

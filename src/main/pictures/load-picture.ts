/** Loads one picture from the open network: by a secure address, so large at most, and nothing but a picture. */
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as askSecurely } from 'node:https';
import { isIP } from 'node:net';
import { type RemotePictureError, webPictureAt } from '#shared/remote-picture.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { isPublicAddress, publicLookup } from './public-address.ts';

/** Asks a server, as `node:https` does. */
export type Ask = (url: URL, options: RequestOptions) => ClientRequest;

/** How much is waited for and taken: milliseconds, bytes, further addresses. */
export type PictureBounds = {
  readonly time: number;
  readonly bytes: number;
  readonly redirects: number;
};

const usualBounds: PictureBounds = { time: 30_000, bytes: 20 * 1024 * 1024, redirects: 4 };

const pictureType = /^image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)\s*(?:;|$)/i;

/**
 * The bytes of the picture at `address`. No cookie, no referrer and nothing of the reader goes along, and each
 * further address is checked as the first was.
 */
export async function loadPicture(
  address: string,
  ask: Ask = askSecurely,
  bounds: PictureBounds = usualBounds,
): Promise<Result<Uint8Array<ArrayBuffer>, RemotePictureError>> {
  const signal = AbortSignal.timeout(bounds.time);
  try {
    let next = address;
    for (let hop = 0; hop <= bounds.redirects; hop += 1) {
      const url = checkedAddress(next);
      const response = await answerOf(ask, url, signal);
      const further = furtherAddress(response, url);
      if (further === null) return success(await pictureIn(response, bounds.bytes));
      response.destroy();
      next = further;
    }
    return notLoaded('it leads from one address to the next without end');
  } catch (cause) {
    if (signal.aborted) return notLoaded(`it was not there after ${bounds.time / 1000} seconds`);
    return notLoaded(cause instanceof Error ? cause.message : String(cause));
  }
}

function notLoaded(reason: string) {
  return failure({ kind: 'not-loaded', reason } as const);
}

function checkedAddress(address: string): URL {
  const url = URL.parse(webPictureAt(address)?.address ?? '');
  if (url === null) throw new Error('its address is not one of the open web');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is checked when it is looked up; a number never is looked up.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new Error('it is at a private address');
  return url;
}

function answerOf(ask: Ask, url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = ask(url, {
      method: 'GET',
      headers: { Accept: 'image/*', 'Accept-Encoding': 'identity', 'User-Agent': 'Plenum' },
      lookup: publicLookup(),
      // A connection of its own, which ends with the picture.
      agent: false,
      signal,
    });
    request.once('response', resolve);
    request.once('error', reject);
    request.end();
  });
}

/** Where the answer leads on to; null where it is the last. */
function furtherAddress({ statusCode = 0, headers }: IncomingMessage, from: URL): string | null {
  if (statusCode < 300 || statusCode > 399 || headers.location === undefined) return null;
  const further = URL.parse(headers.location, from.href);
  // Of a secure address, an insecure one is no continuation.
  if (further?.protocol !== 'https:') throw new Error('it leads to an address that is not secure');
  return further.href;
}

async function pictureIn(
  response: IncomingMessage,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { statusCode, headers } = response;
  try {
    if (statusCode !== 200) throw new Error(`its server answers ${statusCode}`);
    if (!pictureType.test(headers['content-type'] ?? '')) throw new Error('it is no picture');
    const tooLarge = () => new Error(`it is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB`);
    if (Number(headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > mostBytes) throw tooLarge();
      parts.push(part);
    }
    if (length === 0) throw new Error('it is empty');
    return new Uint8Array(Buffer.concat(parts, length));
  } finally {
    response.destroy();
  }
}

/** What the web host's server answers, to whom, and what it refuses. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWeb, type WebServer } from '../../scripts/serve-web.mjs';

const contents = {
  'index.html': '<!doctype html><title>Plenum</title>',
  'sw.js': 'self;',
  'manifest.webmanifest': '{}',
  'assets/index-1.css': 'body {}',
  'assets/index-1.js.map': '{}',
  'assets/reading.woff2': 'a font',
  'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'icons/icon-192.png': 'a picture',
  'library/article.txt': 'naïve — 中国',
  'library/thesis.unheard-of': 'bytes',
};

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((found) => found?.address === '::1');

let folder: string;
let server: WebServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-serve-web-'));
  const root = join(folder, 'web');
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'web-of-another'));
  await writeFile(join(folder, 'web-of-another', 'secret.txt'), 'secret');
  server = await serveWeb({ port: 0, root });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('what it answers', () => {
  test('says that its page is at localhost', () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/$/);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?from=home', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/assets/index-1.css', 'text/css; charset=utf-8'],
    ['/assets/index-1.js.map', 'application/json; charset=utf-8'],
    ['/assets/reading.woff2', 'font/woff2'],
    ['/icons/icon.svg', 'image/svg+xml'],
    ['/icons/icon-192.png', 'image/png'],
    ['/library/article.txt', 'text/plain; charset=utf-8'],
    ['/library/thesis.unheard-of', 'application/octet-stream'],
  ])('answers %s as %s', async (path, mediaType) => {
    const answer = await ask({ path });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(mediaType);
  });

  test('gives a file byte for byte', async () => {
    expect((await ask({ path: '/library/article.txt' })).body).toBe(
      contents['library/article.txt'],
    );
  });

  test('answers HEAD as GET, without the body', async () => {
    const path = '/library/article.txt';
    const [whole, head] = [await ask({ path }), await ask({ path, method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    const length = String(Buffer.byteLength(contents['library/article.txt']));
    expect(whole.headers['content-length']).toBe(length);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });

  test.each(['/', '/nowhere.txt'])('guards %s with the security headers', async (path) => {
    expect((await ask({ path })).headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('what it refuses', () => {
  test.each(['/nowhere.txt', '/assets', '/assets/', '/nowhere/index.html', '/%', '/%00'])(
    'has nothing at %s',
    async (path) => {
      expect((await ask({ path })).status).toBe(404);
    },
  );

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/../web-of-another/secret.txt',
    '/%2e%2e%2fweb-of-another%2fsecret.txt',
    '//../secret.txt',
  ])('never leaves its folder for %s', async (path) => {
    const answer = await ask({ path });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await ask({ path: '/', method });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });

  test.each([
    'plenum.example',
    'localhost.example',
    'example-localhost',
    '127.0.0.1.example:80',
    '192.168.0.7',
    'reader@localhost',
  ])('refuses the host name "%s", which another page could be using', async (host) => {
    const answer = await ask({ path: '/library/article.txt', host });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('naïve');
  });

  test.each(['localhost', '127.0.0.1', 'localhost:4173'])('knows "%s" as itself', async (host) => {
    expect((await ask({ path: '/', host })).status).toBe(200);
  });
});

describe('its port', () => {
  test('a taken port is refused, so that the caller can say so', async () => {
    const attempt = serveWeb({ port: portOf(server), root: join(folder, 'web') });
    await expect(attempt).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  // Each machine runs one of the two.
  if (hasIpv6) {
    test('a port that another server has on [::1] counts as taken', async () => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '::1', resolve));
      const address = other.address();
      const port = address === null || typeof address === 'string' ? 0 : address.port;
      const attempt = serveWeb({ port, root: join(folder, 'web') });
      await expect(attempt).rejects.toMatchObject({ code: 'EADDRINUSE' });
      await new Promise((resolve) => other.close(resolve));
    });
  } else {
    test('a machine without [::1] is served all the same', async () => {
      expect((await ask({ path: '/' })).status).toBe(200);
    });
  }

  test('a closed server frees its port, though a browser held on to a connection', async () => {
    const root = join(folder, 'web');
    const first = await serveWeb({ port: 0, root });
    const held = connect(portOf(first), '127.0.0.1');
    const dropped = new Promise((resolve) => held.once('close', resolve));
    await new Promise((resolve) => held.once('connect', resolve));
    await first.close();
    await dropped;
    const second = await serveWeb({ port: portOf(first), root });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});

function portOf({ url }: WebServer): number {
  return Number(new URL(url).port);
}

type Question = { readonly path: string; readonly method?: string; readonly host?: string };

/** Asks with exactly this path and host: `fetch` would tidy both. */
async function ask({ path, method = 'GET', host = new URL(server.url).host }: Question) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port: portOf(server), path, method, headers: { host } }, resolve)
      .once('error', reject)
      .end();
  });
  let body = '';
  for await (const piece of response.setEncoding('utf8')) body += piece;
  return { status: response.statusCode, headers: response.headers, body };
}

/** Serves the built web host on loopback, to this machine only. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const guards = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const foreverCached = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** The port that the web host has unless another is asked for: data lives by origin, so it stays. */
export const usualPort = 4173;

/** So many ports after a taken one are tried. */
const portsToTry = 20;

/**
 * Serves the files below `root` on `port` of the loopback address (0: any free one). Answers where
 * the page is and how to end; rejects with `EADDRINUSE` where the port is taken.
 */
export async function serveWeb({ port, root }) {
  if (port !== 0 && (await isTakenOnIpv6(port))) {
    throw Object.assign(new Error(`Port ${port} is taken on [::1]`), { code: 'EADDRINUSE' });
  }
  const server = createServer((request, response) => {
    void answer(root, request).then(({ status, headers, body }) => {
      const length = { 'Content-Length': Buffer.byteLength(body) };
      response.writeHead(status, { ...guards, ...length, ...headers });
      // Node itself leaves the body out of an answer to HEAD.
      response.end(body);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://localhost:${server.address().port}/`;
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, close };
}

/** A browser asks [::1] first for `localhost`: another server there would answer in our place. */
function isTakenOnIpv6(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '::1', port });
    const settle = (isTaken) => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

async function answer(root, request) {
  if (!isFromThisMachine(request.headers.host)) return plain(403, 'Only this machine may ask');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
  }
  const path = filePath(root, request.url ?? '/');
  if (path === null) return plain(404, 'Not found');
  try {
    const body = await readFile(path);
    const mediaType = mediaTypes[extname(path)] ?? 'application/octet-stream';
    const kept = isNamedByItsHash(request.url ?? '/') ? foreverCached : {};
    return { status: 200, headers: { 'Content-Type': mediaType, ...kept }, body };
  } catch {
    return plain(404, 'Not found');
  }
}

/** The build names what lies in `assets/` by its content: under one name it never changes. */
function isNamedByItsHash(target) {
  return /^\/assets\/[^?#]+-[\w-]{8}\.\w+$/.test(target);
}

/** Another name for this address would let a foreign page read what is served here. */
function isFromThisMachine(host) {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? '');
}

function filePath(root, target) {
  let name;
  try {
    name = decodeURIComponent(target.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  const path = join(root, name === '/' ? 'index.html' : name);
  const inside = relative(root, path);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? null : path;
}

function plain(status, words, headers = {}) {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: words };
}

/** Serves until Ctrl-C; says where, and says so where the port asked for is taken. */
export async function serveUntilStopped(root) {
  const wanted = portAskedFor();
  const server = await serveFrom(wanted, root);
  if (wanted !== 0 && new URL(server.url).port !== String(wanted)) {
    console.log(
      `Port ${wanted} is taken: the next free one is used. What you made on ${wanted} is kept there.`,
    );
  }
  console.log(`Plenum is at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return server;
}

function portAskedFor() {
  const asked = process.env['PORT'];
  if (!asked) return usualPort;
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 0 to 65535, not "${asked}"`);
}

/** The next port, not any free one: so the same data is found again more often. */
async function serveFrom(wanted, root) {
  const last = wanted === 0 ? 0 : Math.min(wanted + portsToTry, 65_535);
  for (let port = wanted; ; port += 1) {
    try {
      return await serveWeb({ port, root });
    } catch (cause) {
      if (cause.code !== 'EADDRINUSE' || port >= last) throw cause;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../out/web', import.meta.url));
  try {
    if (!existsSync(join(root, 'index.html'))) throw new Error('Build it first: npm run build');
    await serveUntilStopped(root);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}

/** Serves the app's page from its own folder on plenum://app, with the headers that guard it. */
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { appScheme, parsedAddress } from './app-origin.ts';

/** What the page may do: run and show its own files, and nothing else; no connection at all. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types plenum-worker',
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The privileges of the scheme, to be registered before the app is ready. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** Answers requests of the scheme with the files below `root`; whatever else is asked gets a 404. */
export function serveFolder(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === 'GET' ? filePath(root, request.url) : null;
    const mediaType = path === null ? undefined : mediaTypes[extname(path)];
    if (path === null || mediaType === undefined) return notFound();
    try {
      return new Response(await readFile(path), { headers: headersFor(mediaType) });
    } catch {
      return notFound();
    }
  };
}

/** The file that `address` names below `root`, or null where it names none or leads outside. */
function filePath(root: string, address: string): string | null {
  const url = parsedAddress(address);
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== 'app') return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(name)) return null;
  const path = join(root, name === '' || name === '/' ? 'index.html' : name);
  const inside = relative(root, path);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? null : path;
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: headersFor('text/plain') });
}

function headersFor(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': contentSecurityPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

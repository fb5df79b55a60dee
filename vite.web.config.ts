/** Builds the web host into out/web: the renderer, its manifest, and its service worker. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { preloadFonts } from './plugins/fonts.ts';
import { earlyScript, rendererChunks, rendererPlugins } from './plugins/renderer.ts';
import { openableKinds } from './src/shared/opened-file.ts';

const root = import.meta.dirname;
const outFolder = join(root, 'out', 'web');
const precachePlace = '__PLENUM_PRECACHE__';
const paperDesk = '#f4efe6';

/** As main's policy, but a page may fetch from its own origin: the bundled library lies there. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types plenum-worker',
].join('; ');

/** The kinds of files, as a manifest names them: media types with dotted endings. */
const acceptedFiles = Object.fromEntries(
  Object.entries(openableKinds).map(([type, endings]) => [type, endings.map((one) => `.${one}`)]),
);

const manifest = {
  name: 'Plenum',
  short_name: 'Plenum',
  description: 'An offline study desk: read a document, mark it, remember it.',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: paperDesk,
  theme_color: paperDesk,
  categories: ['education', 'productivity', 'books'],
  // Files that are opened with the installed page come by its launch queue.
  file_handlers: [{ action: './', accept: acceptedFiles }],
  // The service worker keeps what is shared until the page takes it.
  share_target: {
    action: './shared',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      ...{ title: 'title', text: 'text', url: 'url' },
      files: [{ name: 'files', accept: Object.entries(acceptedFiles).flat(2) }],
    },
  },
  icons: [
    { src: './icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    {
      src: './icons/icon-maskable-512.png',
      sizes: '512x512',
      type: 'image/png',
      purpose: 'maskable',
    },
  ],
};

/**
 * The policy is the last word of the head: behind one, a browser asks for nothing before it has read it. What
 * stands before it is the page's own, and no script of it runs before the head is read.
 */
const policyTag: HtmlTagDescriptor = {
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
  injectTo: 'head',
};

const headTags: HtmlTagDescriptor[] = [
  { tag: 'meta', attrs: { name: 'theme-color', content: paperDesk } },
  // The icon and the manifest come once the page is idle (`installable.ts`): here they are work before the desk is drawn.
  { tag: 'link', attrs: { rel: 'icon', href: 'data:,' } },
];

/** The web host: the same renderer as an installable page that needs no network once it was seen. */
export default defineConfig({
  root: join(root, 'src/renderer'),
  base: './',
  // The bundled library and the icons lie beside the page, when built and in development.
  publicDir: join(root, 'resources'),
  plugins: [...rendererPlugins(), preloadFonts(), earlyScript(), webHost(), policyLast()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 4174, strictPort: true },
  build: {
    outDir: outFolder,
    emptyOutDir: true,
    target: 'chrome130',
    // The dictionary that typed answers are judged with, loaded with the first of them, has 551.
    chunkSizeWarningLimit: 600,
    minify: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        index: join(root, 'src/renderer/index.html'),
        early: join(root, 'src/renderer/early.ts'),
        sw: join(root, 'src/renderer/host/service-worker.ts'),
      },
      output: {
        codeSplitting: rendererChunks,
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});

function webHost(): Plugin {
  return {
    name: 'plenum-web-host',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: () => headTags,
    buildStart() {
      const source = JSON.stringify(manifest, null, 2);
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
    },
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      const isOneFile =
        worker?.type === 'chunk' && worker.imports.length + worker.exports.length === 0;
      if (!isOneFile) throw new Error('The service worker must be one file, without imports');
    },
    writeBundle: () => giveWorkerItsFiles(join(outFolder, 'sw.js')),
  };
}

function policyLast(): Plugin {
  return {
    name: 'plenum-policy-last',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: () => [policyTag] },
  };
}

/** Writes the list of every built file into the worker: read from the disk, as they are served. */
function giveWorkerItsFiles(workerPath: string): void {
  const [before, after, ...more] = readFileSync(workerPath, 'utf8').split(precachePlace);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The service worker must name ${precachePlace} once`);
  }
  const files = namesBelow(outFolder).map((name) => ({
    address:
      name === 'index.html' ? './' : `./${name.split('/').map(encodeURIComponent).join('/')}`,
    integrity: `sha256-${sha256(readFileSync(join(outFolder, name))).toString('base64')}`,
  }));
  const version = sha256(JSON.stringify([before, after, files]))
    .toString('hex')
    .slice(0, 16);
  writeFileSync(workerPath, before + JSON.stringify({ version, files }) + after);
}

/** The built files that the page may ask for, in an order that every machine agrees on. */
function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== 'sw.js' && !name.endsWith('.map'))
    .sort();
}

function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

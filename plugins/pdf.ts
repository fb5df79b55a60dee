/** The Vite plugin that puts pdf.js beside the page, in the folder `pdf`: files that only a PDF loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

// Not beside this file: where a build bundles its configuration, this file is where that lies.
const source = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * The files by their names in the folder; each is made when it is asked for. The scripts are those that bring along
 * what a browser of two years ago does not have.
 */
const files: Readonly<Record<string, () => string>> = {
  'pdf.js': () => script('legacy/build/pdf.min.mjs'),
  'worker.js': () => script('legacy/build/pdf.worker.min.mjs'),
  'renderer.js': () => script('legacy/build/pdf.renderer.min.mjs'),
  'openjpeg_nowasm_fallback.js': () => script('wasm/openjpeg_nowasm_fallback.js'),
  'jbig2_nowasm_fallback.js': () => script('wasm/jbig2_nowasm_fallback.js'),
  'cmaps.js': () => dataScript('cmaps', '.bcmap'),
  'fonts.js': () => dataScript('standard_fonts', '.pfb', '.ttf'),
};

/** pdf.js as it is published, for the page and for the workers: neither is bundled into them. */
export function pdfFiles(): Plugin {
  return {
    name: 'plenum-pdf-files',
    buildStart() {
      if (this.meta.watchMode) return;
      for (const [name, make] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: make() });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/pdf\/([\w.]+)(?:\?|$)/.exec(request.url ?? '')?.[1];
        const make = name === undefined ? undefined : files[name];
        if (make === undefined) return next();
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.end(make());
      });
    },
  };
}

function script(path: string): string {
  return readFileSync(join(source, path), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/gm, '');
}

/** Files as a script, since the page may load scripts and connect to nothing. */
function dataScript(folder: string, ...extensions: string[]): string {
  const names = readdirSync(join(source, folder)).filter((name) =>
    extensions.some((extension) => name.endsWith(extension)),
  );
  const data = names.map((name) => [name, readFileSync(join(source, folder, name), 'base64')]);
  return `export const files = ${JSON.stringify(Object.fromEntries(data))};\n`;
}

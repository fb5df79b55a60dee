/** The Vite plugins that both builds of the renderer share. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { HtmlTagDescriptor, Plugin, PluginOption } from 'vite';
import { pdfFiles } from './pdf.plugin.ts';

const layerOrder = '@layer tokens,base,ui,features;';

/** React, and style sheets that keep the order of their layers whichever of them loads first. */
export function rendererPlugins(): PluginOption[] {
  return [react(), orderLayers(), fitLetters(), decodeWithoutMarkup(), pdfFiles()];
}

/** A chunk's style sheet may come before the one that names the order, so each names it. */
function orderLayers(): Plugin {
  return {
    name: 'plenum-layer-order',
    enforce: 'pre',
    transform(code, id) {
      const isOurs = /\/src\/renderer\/.*\.css$/.test(id);
      return isOurs ? { code: `${layerOrder}${code}`, map: null } : null;
    },
  };
}

/**
 * How far the letters of the reading font go above and below their line, as shares of its size. The font itself
 * says 1.18 and 0.31: a mark painted behind a line of a heading would cover the feet of the line above.
 */
const letterHeight = 'ascent-override:97%;descent-override:27%;line-gap-override:0%;';

/** Gives the faces of the reading font the height that its letters have. */
function fitLetters(): Plugin {
  return {
    name: 'plenum-fit-letters',
    transform(code, id) {
      if (!id.endsWith('/ui/fonts.css')) return null;
      const face = /(@font-face\s*\{)(?=[^}]*Literata)/g;
      return { code: code.replace(face, `$1${letterHeight}`), map: null };
    },
  };
}

/** The fonts that the first screen is drawn with, as the build names them. */
const firstFonts = [
  /^assets\/literata-latin-opsz-normal-.*\.woff2$/,
  /^assets\/source-sans-3-latin-wght-normal-.*\.woff2$/,
];

/** Asks for the first fonts with the page: text is shaped once, and never jumps from one font to another. */
export function preloadFonts(): Plugin {
  return {
    name: 'plenum-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        firstFonts.map((font) => preloadOf(font, Object.keys(bundle))),
    },
  };
}

function preloadOf(font: RegExp, names: readonly string[]): HtmlTagDescriptor {
  const name = names.find((one) => font.test(one));
  if (name === undefined) throw new Error(`The build has no file ${font.source}`);
  const attrs = {
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    crossorigin: true,
    href: `./${name}`,
  };
  return { tag: 'link', attrs, injectTo: 'head' };
}

/** How the renderer is cut: all that the first screen needs in one script, each later screen in its own. */
export const rendererChunks = {
  groups: [
    {
      name: 'start',
      tags: ['$initial' as const],
      // The service worker must be one file of its own, without imports.
      test: (id: string) => !/\/(?:service-worker|shared-kept)\.ts$/.test(id),
      includeDependenciesRecursively: false,
    },
  ],
};

/**
 * In a browser this package writes `innerHTML` to decode `&amp;`, which Trusted Types refuses and a worker
 * has not; its table does without. An alias holds in workers too, and in development.
 */
export const decodingTable = {
  'decode-named-character-reference': join(
    import.meta.dirname,
    'node_modules/decode-named-character-reference/index.js',
  ),
};

function decodeWithoutMarkup(): Plugin {
  return {
    name: 'plenum-decode-without-markup',
    config: () => ({ resolve: { alias: decodingTable } }),
  };
}

/** The Vite plugins that both builds of the renderer share. */
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption } from 'vite';
import { fontFaces } from './fonts.ts';
import { pdfFiles } from './pdf.ts';
import { reactWithoutTraces } from './react-without-traces.ts';

const layerOrder = '@layer tokens,base,ui,features;';

/** React, and style sheets that keep the order of their layers whichever of them loads first. */
export function rendererPlugins(): PluginOption[] {
  return [
    react(),
    reactWithoutTraces(),
    orderLayers(),
    fontFaces(),
    decodeWithoutMarkup(),
    pdfFiles(),
  ];
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

/** As the bundler writes it. */
const firstScript = /<script type="module" crossorigin src="\.\/assets\/index-[^"]+"><\/script>/;

/**
 * The script that runs first stands beside the first one proper, which imports it, and waits for nothing. Nothing is
 * painted before that one has run: an empty desk would take the time that the full one needs.
 */
export function earlyScript(): Plugin {
  return {
    name: 'plenum-early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find(({ name }) => name === 'early');
        const [tag] = firstScript.exec(html) ?? [];
        if (chunk?.type !== 'chunk' || chunk.imports.length > 0 || tag === undefined) {
          throw new Error('The script that runs first must be one file, without imports');
        }
        const first = tag.replace('type="module"', 'type="module" blocking="render"');
        const early = `<script type="module" async crossorigin src="./${chunk.fileName}"></script>`;
        return html.replace(tag, `${first}${early}`);
      },
    },
  };
}

/** What runs first. */
const early =
  /[/]src[/]renderer[/](?:early|host[/]web-library|storage[/](?:early-look|newest-name))[.]ts$/;

/** How the renderer is cut: all that the first screen needs in one script, each later screen in its own. */
export const rendererChunks = {
  groups: [
    // The script that runs first must be one file of its own, without imports; so must the service worker.
    { name: 'early', priority: 3, test: early },
    {
      name: 'start',
      priority: 2,
      tags: ['$initial' as const],
      test: (id: string) => !/[/](?:service-worker|shared-kept)[.]ts$/.test(id) && !early.test(id),
      includeDependenciesRecursively: false,
    },
    // The store with Dexie comes in one piece too, while the first screen is drawn.
    {
      name: 'desk',
      priority: 1,
      test: /[/]src[/]renderer[/]open-desk[.]tsx$|[/]node_modules[/]dexie[/]/,
    },
  ],
};

/**
 * In a browser this package writes `innerHTML` to decode `&amp;`, which Trusted Types refuses and a worker
 * has not; its table does without. An alias holds in workers too, and in development.
 */
export const decodingTable = {
  'decode-named-character-reference': createRequire(import.meta.url).resolve(
    'decode-named-character-reference',
  ),
};

function decodeWithoutMarkup(): Plugin {
  return {
    name: 'plenum-decode-without-markup',
    config: () => ({ resolve: { alias: decodingTable } }),
  };
}

/** The Vite plugins that both builds of the renderer share. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption } from 'vite';

const layerOrder = '@layer tokens,base,ui,features;';

/** React, and style sheets that keep the order of their layers whichever of them loads first. */
export function rendererPlugins(): PluginOption[] {
  return [react(), orderLayers(), decodeWithoutMarkup()];
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

/** How the renderer is cut: all that the first screen needs in one script, each later screen in its own. */
export const rendererChunks = {
  groups: [
    {
      name: 'start',
      tags: ['$initial' as const],
      // The service worker must be one file of its own, without imports.
      test: (id: string) => !id.endsWith('/service-worker.ts'),
      includeDependenciesRecursively: false,
    },
  ],
};

/** In a browser this package writes `innerHTML` to decode `&amp;`, which Trusted Types refuses; its table does not. */
function decodeWithoutMarkup(): Plugin {
  const name = 'decode-named-character-reference';
  return {
    name: 'plenum-decode-without-markup',
    enforce: 'pre',
    resolveId: (id) =>
      id === name ? join(import.meta.dirname, 'node_modules', name, 'index.js') : null,
  };
}

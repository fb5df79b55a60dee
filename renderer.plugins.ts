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

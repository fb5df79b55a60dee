/** The Vite plugins that both builds of the renderer share. */
import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption } from 'vite';

const layerOrder = '@layer tokens,base,ui,features;';

/** React, and style sheets that keep the order of their layers whichever of them loads first. */
export function rendererPlugins(): PluginOption[] {
  return [react(), orderLayers()];
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

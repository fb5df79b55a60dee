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
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'asset' || !output.fileName.endsWith('.css')) continue;
        output.source = `${layerOrder}${String(output.source)}`;
      }
    },
  };
}

import { join } from 'node:path';
import { defineConfig } from 'vite';
import { rendererPlugins } from '../../../plugins/renderer.ts';

/** The search, its storage, and the peer in a page, built as the web host is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [...rendererPlugins()],
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, '../../../out/bench-search'),
    emptyOutDir: true,
    target: 'chrome130',
  },
});

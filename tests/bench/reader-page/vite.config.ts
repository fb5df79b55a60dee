import { join } from 'node:path';
import { defineConfig } from 'vite';
import { rendererPlugins } from '../../../plugins/renderer.ts';

/** Built as the web host is: the same target, the same minifier, the same modules. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [...rendererPlugins()],
  build: {
    outDir: join(import.meta.dirname, '../../../out/bench-reader'),
    emptyOutDir: true,
    target: 'chrome130',
  },
});

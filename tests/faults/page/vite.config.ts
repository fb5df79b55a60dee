import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The storage with the web host's own vault in a page, built as the web host is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, '../../../out/faults'),
    emptyOutDir: true,
    target: 'chrome130',
  },
});

import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The scheduler and its storage in a page, built as the web host is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, '../../../out/bench-cards'),
    emptyOutDir: true,
    target: 'chrome130',
  },
});

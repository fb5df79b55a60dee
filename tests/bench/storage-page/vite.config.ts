import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The storage alone in a page, built as the web host is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: join(import.meta.dirname, '../../../out/bench-storage'),
    emptyOutDir: true,
    target: 'chrome130',
  },
});

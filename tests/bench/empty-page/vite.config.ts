import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built as the web host is: the same target, the same minifier. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, '../../../out/bench-empty'),
    emptyOutDir: true,
    target: 'chrome130',
  },
});

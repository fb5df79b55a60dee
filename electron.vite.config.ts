import { defineConfig } from 'electron-vite';
import { preloadFonts, rendererChunks, rendererPlugins } from './renderer.plugins.ts';

/** The three builds of the desktop app: main, preload (one CommonJS file, as a sandbox needs), renderer. */
export default defineConfig({
  main: {
    build: { outDir: 'out/main', sourcemap: true, target: 'node22', externalizeDeps: true },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    plugins: [...rendererPlugins(), preloadFonts()],
    worker: { format: 'es' },
    server: { strictPort: true },
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      // The dictionary that typed answers are judged with, loaded with the first of them, has 551.
      chunkSizeWarningLimit: 600,
      minify: true,
      sourcemap: true,
      rolldownOptions: { output: { codeSplitting: rendererChunks } },
    },
  },
});

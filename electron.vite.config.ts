import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { preloadFonts } from './plugins/fonts.ts';
import { earlyScript, rendererChunks, rendererPlugins } from './plugins/renderer.ts';

const root = import.meta.dirname;

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
    plugins: [...rendererPlugins(), preloadFonts(), earlyScript()],
    worker: { format: 'es' },
    server: { strictPort: true },
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      // The dictionary that typed answers are judged with, loaded with the first of them, has 551.
      chunkSizeWarningLimit: 600,
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: join(root, 'src/renderer/index.html'),
          early: join(root, 'src/renderer/early.ts'),
        },
        output: { codeSplitting: rendererChunks },
      },
    },
  },
});

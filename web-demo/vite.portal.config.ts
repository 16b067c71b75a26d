import { defineConfig } from 'vite';

import { words } from './tools/words/plugin.mjs';

/** The element as one module that a portal serves from its own place. */
export default defineConfig({
  publicDir: 'portal',
  plugins: [words()],
  build: {
    target: 'es2022',
    outDir: 'dist-portal',
    chunkSizeWarningLimit: 2000,
    lib: {
      entry: 'src/walkthrough.ts',
      formats: ['es'],
      fileName: () => 'nextmove-walkthrough.js',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

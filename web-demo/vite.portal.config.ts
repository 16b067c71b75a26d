import { defineConfig } from 'vite';

/** The element as one module that a portal serves from its own place. */
export default defineConfig({
  publicDir: 'portal',
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

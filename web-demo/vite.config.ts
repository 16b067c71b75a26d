import { defineConfig } from 'vite';

import { words } from './tools/words/plugin.mjs';

export default defineConfig({
  base: './',
  plugins: [words()],
  build: {
    target: 'es2022',
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    // One file of script, so that nothing is left to load once the page stands.
    rolldownOptions: { output: { codeSplitting: false } },
  },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
  preview: { host: '127.0.0.1' },
});

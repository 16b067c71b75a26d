// @ts-check

// The words before every build, and again when one of their files changes while the page is developed.

import { make } from './make.mjs';

/** @returns {import('vite').Plugin} */
export const words = () => ({
  name: 'words',
  buildStart: make,
  hotUpdate({ file }) {
    if (file.endsWith('.ftl')) make();
  },
});

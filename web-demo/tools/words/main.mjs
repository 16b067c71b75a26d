// @ts-check

// `npm run words`: makes the page's words. `npm run words -- fr` lists what a language lacks.

import { faultsOf, make } from './make.mjs';

const [language] = process.argv.slice(2);
try {
  if (language) faultsOf(language).forEach((fault) => console.log(fault));
  else make();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}

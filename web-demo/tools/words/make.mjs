// @ts-check

// Makes the page's words from its .ftl files, or says what is wrong with them.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { REFERENCE, findings } from './compare.mjs';
import { read } from './read.mjs';
import { write } from './write.mjs';

/**
 * @typedef {import('./compare.mjs').Areas} Areas
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORDS = join(ROOT, 'src/words');
const MADE = join(WORDS, 'made.ts');

/**
 * @param {string} area
 * @param {string} language
 */
const pathOf = (area, language) => relative(ROOT, join(WORDS, `${area}.${language}.ftl`));

/**
 * The words of each language by area, English first: a language is there as soon as one file of it is.
 *
 * @returns {{ languages: Map<string, Areas>, faults: string[] }}
 */
function load() {
  /** @type {Map<string, Areas>} */
  const languages = new Map([[REFERENCE, new Map()]]);
  /** @type {string[]} */
  const faults = [];
  const files = readdirSync(WORDS).filter((file) => file.endsWith('.ftl'));
  for (const file of files.sort()) {
    const [area = '', language = ''] = file.split('.');
    const { words, findings } = read(
      pathOf(area, language),
      readFileSync(join(WORDS, file), 'utf8'),
    );
    const areas = languages.get(language) ?? new Map();
    languages.set(language, areas.set(area, words));
    faults.push(...findings);
  }
  return { languages, faults };
}

/**
 * What a language lacks, or has and should not.
 *
 * @param {string} language
 * @param {Map<string, Areas>} languages
 */
function faultsIn(language, languages) {
  const reference = languages.get(REFERENCE) ?? new Map();
  const own = languages.get(language) ?? new Map();
  return findings(language, own, reference, (area) => pathOf(area, language));
}

/**
 * The same for a language of which there may be no file yet.
 *
 * @param {string} language
 * @returns {string[]}
 */
export const faultsOf = (language) => faultsIn(language, load().languages);

/**
 * Writes the words as TypeScript.
 *
 * @throws {Error} A text is missing, unknown, or not written as it should be; every finding is a line of the message.
 */
export function make() {
  const { languages, faults } = load();
  const all = [...faults, ...[...languages.keys()].flatMap((it) => faultsIn(it, languages))];
  if (all.length > 0) throw new Error(all.join('\n'));
  const text = write(languages);
  if (!existsSync(MADE) || readFileSync(MADE, 'utf8') !== text) writeFileSync(MADE, text);
}

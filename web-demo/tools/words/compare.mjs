// @ts-check

// What the words of all languages have in common: the English ones say what there is, and with which places.

/**
 * @typedef {import('./read.mjs').Choice} Choice
 * @typedef {import('./read.mjs').Piece} Piece
 * @typedef {import('./read.mjs').Word} Word
 *
 * @typedef {Map<string, Word[]>} Areas The words of a language by area, such as `case` of `case.en.ftl`.
 *
 * @typedef {object} Place
 * @property {boolean} isNumber Whether some language chooses by it as a number.
 * @property {string[]} names What English chooses by, if those are names.
 * @property {boolean} isOpen Whether English has a variant `other` for every other name.
 */

export const REFERENCE = 'en';

const OTHER = 'other';
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', OTHER]);

/** @param {string} key */
export const isNumeral = (key) => /^-?\d+(\.\d+)?$/.test(key);

/** @param {Choice} choice */
export const isByNumber = ({ variants }) =>
  variants.every(({ key }) => isNumeral(key) || FORMS.has(key));

/** @param {string} language */
const formsOf = (language) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/**
 * @param {Word} word
 * @returns {Choice[]}
 */
const choices = ({ pieces }) => pieces.filter((piece) => 'choose' in piece);

/**
 * The names of the places of a word, each once, in the order in which they come.
 *
 * @param {Word} word
 */
export function namesOf({ pieces }) {
  /** @type {(pieces: Piece[]) => string[]} */
  const all = (pieces) =>
    pieces.flatMap((piece) => {
      if ('text' in piece) return [];
      if ('place' in piece) return [piece.place];
      return [piece.choose, ...piece.variants.flatMap((variant) => all(variant.pieces))];
    });
  return [...new Set(all(pieces))];
}

/**
 * The places of a word by name.
 *
 * @param {readonly Word[]} translations The word in each language, English first.
 * @returns {Map<string, Place>}
 */
export function placesOf(translations) {
  const [english] = translations;
  if (!english) return new Map();
  return new Map(
    namesOf(english).map((name) => {
      /** @param {Word} word */
      const by = (word) => choices(word).filter(({ choose }) => choose === name);
      const names = by(english).filter((choice) => !isByNumber(choice));
      const keys = names.flatMap(({ variants }) => variants.map(({ key }) => key));
      return [
        name,
        {
          isNumber: translations.flatMap(by).some(isByNumber),
          names: [...new Set(keys)].filter((key) => key !== OTHER),
          isOpen: keys.includes(OTHER),
        },
      ];
    }),
  );
}

/**
 * What is wrong with the words of a language.
 *
 * @param {string} language
 * @param {Areas} own
 * @param {Areas} reference
 * @param {(area: string) => string} path The path of the file of an area.
 * @returns {string[]}
 */
export function findings(language, own, reference, path) {
  if (Intl.PluralRules.supportedLocalesOf(language).length === 0) {
    return [`${path('AREA')}: expected a language such as \`ko\`, found \`${language}\``];
  }
  const areas = new Set([...reference.keys(), ...own.keys()]);
  const twice = repeated([...own.values()].flat());
  const compared = [...areas].flatMap((area) => {
    const words = own.get(area) ?? [];
    const english = new Map(reference.get(area)?.map((word) => [word.id, word]));
    const ids = new Set(words.map(({ id }) => id));
    const missing = [...english.keys()].filter((id) => !ids.has(id));
    return [
      ...missing.map((id) => `${path(area)}: the text \`${id}\` is missing`),
      ...words.flatMap((word) => findingsOf(word, language, english.get(word.id))),
    ];
  });
  return [...twice, ...compared];
}

/** @param {Word[]} words */
function repeated(words) {
  const seen = new Set();
  return words.flatMap(({ id, finding }) =>
    seen.size < seen.add(id).size ? [] : [finding(`the text \`${id}\` is there twice`)],
  );
}

/**
 * @param {Word} word
 * @param {string} language
 * @param {Word | undefined} english
 */
function findingsOf(word, language, english) {
  if (!english) return [word.finding(`expected a text of English, found \`${word.id}\``)];
  const [expected, found] = [namesOf(english), namesOf(word)].map((names) => names.sort().join());
  if (expected !== found) {
    return [
      word.finding(
        `expected the places of English, ${expected || 'none'}, found ${found || 'none'}`,
      ),
    ];
  }
  const places = placesOf([english]);
  return choices(word).flatMap((choice) => {
    const said = isByNumber(choice)
      ? unformed(choice, language)
      : unnamed(choice, places.get(choice.choose));
    return said ? [word.finding(said)] : [];
  });
}

/**
 * @param {Choice} choice
 * @param {string} language
 */
function unformed({ choose, variants }, language) {
  const expected = [...formsOf(language)].sort().join();
  const forms = variants.filter(({ key }) => !isNumeral(key)).map(({ key }) => key);
  const otherwise = variants.find(({ isDefault }) => isDefault)?.key;
  if (forms.sort().join() === expected && otherwise === OTHER) return undefined;
  return `expected for \`$${choose}\` the plural forms of \`${language}\`, ${expected} (the default), found ${forms.join()}`;
}

/**
 * @param {Choice} choice
 * @param {Place | undefined} english
 */
function unnamed({ choose, variants }, english) {
  const expected = [...(english?.names ?? []), ...(english?.isOpen ? [OTHER] : [])].sort().join();
  const found = variants.map(({ key }) => key).sort();
  const otherwise = variants.find(({ isDefault }) => isDefault)?.key;
  const isEqual = found.join() === expected;
  if (isEqual && (!english?.isOpen || otherwise === OTHER)) return undefined;
  return `expected for \`$${choose}\` the variants of English, ${expected || 'none'}${english?.isOpen ? ' (the default)' : ''}, found ${found.join()}`;
}

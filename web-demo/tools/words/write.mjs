// @ts-check

// The words as TypeScript: a type made from the English ones, and for each language an object of it. Nothing is left
// to parse when the page runs.

import { REFERENCE, isByNumber, isNumeral, placesOf } from './compare.mjs';

/**
 * @typedef {import('./read.mjs').Choice} Choice
 * @typedef {import('./read.mjs').Piece} Piece
 * @typedef {import('./compare.mjs').Areas} Areas
 * @typedef {import('./compare.mjs').Place} Place
 */

const HEAD = `// Made from the .ftl files beside it by \`npm run words\`.

import type { Numbers } from './numbers.ts';
`;

/**
 * The module with the words.
 *
 * @param {Map<string, Areas>} languages The words of each language, English first, without a fault.
 * @returns {string}
 */
export function write(languages) {
  const all = [...languages.values()].flatMap((areas) => [...areas.values()].flat());
  const english = [...(languages.get(REFERENCE)?.values() ?? [])].flat();
  const types = english.map(({ id }) => {
    const places = placesOf(all.filter((word) => word.id === id));
    return { id, written: typeOf(places) };
  });
  const objects = [...languages].map(([language, areas]) => {
    const words = [...areas.values()].flat();
    const values = words.map(({ id, pieces }) => ({ id, written: value(pieces) }));
    return `  '${language}': (n: Numbers): PageWords => ({\n${members(values, ',')}  }),\n`;
  });
  return `${HEAD}
/** What the page itself says, by group and name: \`route-change-step\` is \`route.changeStep\`. */
export interface PageWords {
${members(types, ';')}}

/** The words by language, for those who know how its numbers are written. */
export const made = {
${objects.join('')}};
`;
}

/**
 * Members by group: an object for each.
 *
 * @param {{ id: string, written: string }[]} all
 * @param {string} end What ends a member.
 */
function members(all, end) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { id, written } of all) {
    const [group = '', ...name] = id.split('-');
    const member = `    ${camel(name.join('-'))}: ${written}${end}\n`;
    groups.set(group, [...(groups.get(group) ?? []), member]);
  }
  return [...groups]
    .map(([group, lines]) => `  ${group}: {\n${lines.join('')}  }${end}\n`)
    .join('');
}

/** @param {string} name */
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * @param {Map<string, Place>} places
 * @returns {string}
 */
function typeOf(places) {
  if (places.size === 0) return 'string';
  const members = [...places].map(([name, { isNumber, names, isOpen }]) => {
    const closed = names.map((it) => `'${it}'`).join(' | ');
    const chosen = isOpen ? 'string' : closed || 'string | number';
    return `${camel(name)}: ${isNumber ? 'number' : chosen}`;
  });
  return `(at: { ${members.join('; ')} }) => string`;
}

/**
 * @param {Piece[]} pieces
 * @returns {string}
 */
function value(pieces) {
  return pieces.every((piece) => 'text' in piece) ? text(pieces) : `(at) => ${text(pieces)}`;
}

/**
 * @param {Piece[]} pieces
 * @returns {string}
 */
function text(pieces) {
  const written = pieces.map((piece) => {
    if ('text' in piece) return JSON.stringify(piece.text);
    return 'place' in piece ? `n.show(at.${camel(piece.place)})` : chosen(piece);
  });
  return written.join(' + ') || '""';
}

/**
 * Exact numbers come first, whatever their form is.
 *
 * @param {Choice} choice
 * @returns {string}
 */
function chosen(choice) {
  const place = `at.${camel(choice.choose)}`;
  /** @param {string} key */
  const condition = (key) => {
    if (isNumeral(key)) return `${place} === ${Number(key)}`;
    return isByNumber(choice) ? `n.form(${place}) === '${key}'` : `${place} === '${key}'`;
  };
  const others = choice.variants.filter(({ isDefault }) => !isDefault);
  const sorted = [
    ...others.filter(({ key }) => isNumeral(key)),
    ...others.filter(({ key }) => !isNumeral(key)),
  ];
  const cases = sorted.map(({ key, pieces }) => `${condition(key)} ? ${text(pieces)} : `);
  const otherwise = choice.variants.find(({ isDefault }) => isDefault);
  return `(${cases.join('')}${text(otherwise?.pieces ?? [])})`;
}

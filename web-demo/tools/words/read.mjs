// @ts-check

// A file of the page's words as data. The dialect is that of the playbooks' texts: places, and choices that do not
// choose again.

import { columnOffset, lineOffset, parse } from '@fluent/syntax';

/**
 * @typedef {import('@fluent/syntax').Message} Message
 * @typedef {import('@fluent/syntax').Pattern} Pattern
 * @typedef {import('@fluent/syntax').SelectExpression} SelectExpression
 * @typedef {import('@fluent/syntax').SyntaxNode} SyntaxNode
 *
 * @typedef {{ text: string } | { place: string } | Choice} Piece
 * @typedef {{ choose: string, variants: Variant[] }} Choice Its last resort is the variant `other`, or any other one.
 * @typedef {{ key: string, isDefault: boolean, pieces: Piece[] }} Variant
 *
 * @typedef {object} Word
 * @property {string} id As it is written: `route-change-step`.
 * @property {Piece[]} pieces
 * @property {(message: string) => string} finding A finding about this word, with its place.
 */

/** What Fluent has and these files do without, as readers call it. */
const UNSUPPORTED = 'functions, terms and texts within texts are not supported';

/**
 * Reads a file; what cannot be read is a finding.
 *
 * @param {string} path As findings name it.
 * @param {string} source
 * @returns {{ words: Word[], findings: string[] }}
 */
export function read(path, source) {
  /** @type {Word[]} */
  const words = [];
  /** @type {string[]} */
  const findings = [];
  /** @param {SyntaxNode} node */
  const at = ({ span }) => {
    const offset = span?.start ?? 0;
    return `${path}:${lineOffset(source, offset) + 1}:${columnOffset(source, offset) + 1}`;
  };
  for (const entry of parse(source, { withSpans: true }).body) {
    if (entry.type === 'Message') {
      const message = /** @type {Message} */ (entry);
      try {
        words.push(word(message, at));
      } catch (error) {
        findings.push(/** @type {Error} */ (error).message);
      }
    } else if (entry.type === 'Junk' || entry.type === 'Term') {
      findings.push(`${at(entry)}: expected a text such as \`route-now = Now\``);
    }
  }
  return { words, findings };
}

/**
 * @param {Message} message
 * @param {(node: SyntaxNode) => string} at
 * @returns {Word}
 */
function word(message, at) {
  const { id, value, attributes } = message;
  /** @param {string} said */
  const finding = (said) => `${at(message)}: ${said}`;
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(id.name)) {
    throw new Error(finding(`expected a name such as \`route-now\`, found \`${id.name}\``));
  }
  if (!value || attributes.length > 0) {
    throw new Error(finding(`expected \`${id.name} = …\` without parts`));
  }
  return { id: id.name, pieces: pieces(value, at, true), finding };
}

/**
 * @param {Pattern} pattern
 * @param {(node: SyntaxNode) => string} at
 * @param {boolean} mayChoose
 * @returns {Piece[]}
 */
function pieces({ elements }, at, mayChoose) {
  return elements.map((element) => {
    if (element.type === 'TextElement') return { text: String(element.value) };
    const { expression } = /** @type {import('@fluent/syntax').Placeable} */ (element);
    if (expression.type === 'StringLiteral') return { text: expression.parse().value };
    if (expression.type === 'VariableReference') return { place: expression.id.name };
    if (expression.type === 'SelectExpression' && mayChoose) return choice(expression, at);
    throw new Error(`${at(expression)}: ${UNSUPPORTED}, nor are choices within choices`);
  });
}

/**
 * @param {SelectExpression} expression
 * @param {(node: SyntaxNode) => string} at
 * @returns {Choice}
 */
function choice({ selector, variants }, at) {
  if (selector.type !== 'VariableReference') {
    throw new Error(`${at(selector)}: expected a place such as \`$count\` before \`->\``);
  }
  return {
    choose: selector.id.name,
    variants: variants.map(({ key, value, default: isDefault }) => ({
      key: key.type === 'Identifier' ? key.name : key.value,
      isDefault,
      pieces: pieces(value, at, false),
    })),
  };
}

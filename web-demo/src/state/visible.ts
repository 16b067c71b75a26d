import { isDeclined } from '../engine/wire.ts';
import type { Value } from '../engine/wire.ts';

// The same characters as `nextmove::visible`: controls, separators, direction marks, and what is
// invisible or private. An alert is written by whoever caused it.
const NOT_PLAIN =
  /[\p{Cc}\p{Cs}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{10ffff}]/gu;

const codePoint = (character: string): string =>
  `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** The text with every character that does not show as itself written as its code point. */
export function visible(text: string): string {
  return text.replace(NOT_PLAIN, codePoint);
}

/** The same for prose and commands, in which a line break is a line break. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

export function visibleValue(value: Value): string {
  if (isDeclined(value)) return visible(value.declined);
  return Array.isArray(value) ? value.map(visible).join(', ') : visible(String(value));
}

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Stand, Standing } from '../../engine/wire.ts';
import { visible } from '../../state/visible.ts';
import type { Words } from '../../words/languages.ts';

const TONES: Partial<Record<Stand, string>> = {
  holds: 'good',
  does_not_hold: 'bad',
  not_yet: 'warn',
  cannot_tell: 'warn',
};

/** How far an action is as its outputs show: in one line, and for each item. */
export function standingLine(words: Words, standing: Standing): TemplateResult {
  const { output } = words;
  const { before, items = [] } = standing;
  return html`<p>
      ${stand(words, standing.value)}
      ${standing.from === undefined ? nothing : outputPlace(words, { ...standing, from: standing.from })}
    </p>
    ${before ? html`<p class=${before === 'no' ? 'error' : ''}>${output.before({ before })}</p>` : nothing}
    ${
      items.length === 0
        ? nothing
        : html`<ul>
            ${items.map(
              ({ item, value }) =>
                html`<li><code class="alien">${visible(item)}</code> ${stand(words, value)}</li>`,
            )}
          </ul>`
    }`;
}

function stand(words: Words, value: Stand): TemplateResult {
  return html`<span class=${`badge ${TONES[value] ?? ''}`}
    >${words.output.stand({ stand: value })}</span
  >`;
}

/** The place in an output that says something, or what is missing there. */
export function outputPlace(
  { output }: Words,
  { from, missing }: { from: string; missing?: string },
): TemplateResult {
  const place = { $error: output.inError, $empty: output.inNothing }[from];
  return html`${place ?? html`${output.at} <code class="alien">${from === '' ? output.start : visible(from)}</code>`}
  ${missing === undefined ? nothing : html`${output.without} <code class="alien">${visible(missing)}</code>`}`;
}

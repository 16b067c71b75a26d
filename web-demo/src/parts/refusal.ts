import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { DEFECT } from '../engine/engine.ts';
import type { Refusal } from '../engine/engine.ts';
import { visibleLines } from '../state/visible.ts';
import type { Words } from '../words/words.ts';

/** A refusal of the engine: what, why, what to do, and the code under which it is documented. */
export function refusalBox(words: Words, refusal: Refusal, heading?: string): TemplateResult {
  return html`<div class="error" role="alert">
    ${heading ? html`<p><strong>${heading}</strong></p>` : nothing}
    <p lang="en">${visibleLines(refusal.message)}</p>
    ${help(words, refusal)}
    <p class="small">${words.refusal.code} <code>${refusal.code}</code></p>
  </div>`;
}

/** The engine speaks English; only the page's own text follows the language of the reader. */
function help(words: Words, { code, help: text }: Refusal) {
  if (code === DEFECT) return html`<p>${words.refusal.defect}</p>`;
  return html`<p>${words.refusal.help}: <span lang="en">${text}</span></p>`;
}

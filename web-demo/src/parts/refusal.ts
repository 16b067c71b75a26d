import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { DEFECT } from '../engine/engine.ts';
import type { Refusal } from '../engine/engine.ts';
import { visibleLines } from '../state/visible.ts';
import type { Words } from '../words/languages.ts';

/** A refusal of the engine: what, why, what to do, and the code under which it is documented. */
export function refusalBox(words: Words, refusal: Refusal, heading?: string): TemplateResult {
  return html`<div class="error" role="alert">
    ${heading ? html`<p><strong>${heading}</strong></p>` : nothing}
    ${refusal.title ? html`<p>${refusal.title}</p>` : nothing}
    <p lang="en">${visibleLines(refusal.message)}</p>
    ${help(words, refusal)}
    <p class="small">${words.refusal.code} <code>${refusal.code}</code></p>
  </div>`;
}

/** Title and help follow the language of the reader; the message is English. */
function help(words: Words, { code, help: text }: Refusal) {
  if (code === DEFECT) return html`<p>${words.refusal.defect}</p>`;
  return html`<p>${words.refusal.help}: ${text}</p>`;
}

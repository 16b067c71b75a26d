import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Answered, FactRead, OutputSource, Provenance, Value } from '../engine/wire.ts';
import { visible, visibleValue } from '../state/visible.ts';
import type { Words } from '../words/languages.ts';
import { outputPlace } from './output/standing.ts';

/** Where a fact comes from, down to the places in the alert. */
export function provenanceTree(
  words: Words,
  fact: string,
  value: Value | null,
  provenance: Provenance | null,
): TemplateResult {
  const said = value === null ? words.provenance.notStated : visibleValue(value);
  return html`<li>
    <code>${fact}</code> = <code class="alien">${said}</code>
    ${provenance ? origin(words, provenance) : nothing}
  </li>`;
}

function origin(words: Words, provenance: Provenance): TemplateResult {
  if ('alert' in provenance) {
    return html`<span class="muted">${words.provenance.alert}</span>
      <code class="alien">${visible(provenance.alert)}</code>`;
  }
  if ('given' in provenance) {
    return html`<span class="muted">${words.provenance.given}</span>
      <code class="alien">${visible(provenance.given)}</code>`;
  }
  if ('output' in provenance) return output(words, provenance.output);
  if ('derived' in provenance) return derived(words, provenance.derived);
  return answered(words, provenance.answer);
}

function output(words: Words, source: OutputSource): TemplateResult {
  const purpose = words.output.purpose({ purpose: source.purpose });
  return html`<span class="muted"
      >${words.provenance.output({ purpose, step: visible(source.step) })}</span
    >
    ${outputPlace(words, source)}
    ${source.item === undefined ? nothing : html`<code class="alien">${visible(source.item)}</code>`}`;
}

function derived(words: Words, reads: readonly FactRead[]): TemplateResult {
  return html`<span class="muted">${words.provenance.derived}</span>
    <ul>
      ${reads.map((read) => provenanceTree(words, read.fact, read.value, read.provenance))}
    </ul>`;
}

function answered(words: Words, { reason, instead_of: insteadOf }: Answered): TemplateResult {
  return html`<span class="muted">${words.provenance.answer}</span> ${
      insteadOf === undefined
        ? nothing
        : html`<br /><span class="muted">${words.provenance.insteadOf}</span>
            <code class="alien">${visibleValue(insteadOf)}</code>`
    }
    ${
      reason === undefined
        ? nothing
        : html`<br /><span class="muted">${words.provenance.reason}:</span> ${visible(reason)}`
    }`;
}

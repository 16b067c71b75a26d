import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Entry, Evidence, EventKinds } from '../../engine/case.ts';
import { asTime, inUtc } from '../../state/age.ts';
import { kindOf } from '../../state/journal.ts';
import { visible, visibleLines, visibleValue } from '../../state/visible.ts';
import type { Words } from '../../words/languages.ts';

/** What the case keeps of a piece of evidence. */
export function evidenceList(
  words: Words,
  { name, size, sha256, kept_at: place }: Omit<Evidence, 'kept_at'> & { kept_at?: string },
): TemplateResult {
  const { record } = words;
  return html`<dl class="evidence">
    <dt>${record.name}</dt>
    <dd>${visible(name)}</dd>
    <dt>${record.size}</dt>
    <dd>${record.bytes({ count: size })}</dd>
    <dt>${record.sha256}</dt>
    <dd><code>${visible(sha256)}</code></dd>
    ${
      place === undefined
        ? nothing
        : html`<dt>${record.keptAt}</dt>
            <dd>${visible(place)}</dd>`
    }
  </dl>`;
}

/** How entries look, wherever they stand. */
export const entryStyles = css`
  .evidence {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 0.75rem;
    font-size: 0.875rem;
  }
  .evidence dt {
    color: var(--muted);
  }
  .evidence code {
    word-break: break-all;
  }
`;

/** When an entry was made, as its maker said. */
export function moment(at: string): string {
  const time = asTime(at);
  return time ? inUtc(time) : visible(at);
}

/** One entry of the journal in a line: when, who, what. */
export function entryLine(words: Words, entry: Entry): TemplateResult {
  const { journal } = words;
  return html`<p>
      <span class="muted">${moment(entry.at)}</span> <strong>${visible(entry.by)}</strong>
      <span class="badge">${journal.kind({ kind: kindOf(entry) })}</span>
    </p>
    ${detail(words, entry)}`;
}

function detail(words: Words, entry: Entry): TemplateResult | typeof nothing {
  if ('answer' in entry) return answer(words, entry.answer);
  if ('retract' in entry) {
    return html`<p><code>${visible(entry.retract.key)}</code></p>
      ${remark(words.journal.reason, entry.retract.reason)}`;
  }
  if ('note' in entry) return html`<p class="lines">${visibleLines(entry.note.text)}</p>`;
  if ('evidence' in entry) return evidenceList(words, entry.evidence);
  if ('hand_over' in entry) {
    return html`<p>→ ${visible(entry.hand_over.to)}</p>
      ${remark(words.journal.note, entry.hand_over.note)}`;
  }
  if ('approve' in entry) {
    const { step, role } = entry.approve;
    return html`<p><code>${visible(step)}</code>, ${words.role(role)}</p>`;
  }
  if ('undone' in entry) {
    return html`<p><code>${visible(entry.undone.step)}</code></p>
      ${remark(words.journal.note, entry.undone.note)}`;
  }
  if ('output' in entry) return output(words, entry.output);
  if ('move' in entry) return html`<p>${visible(`${entry.move.id} ${entry.move.version}`)}</p>`;
  return nothing;
}

function output(words: Words, { step, purpose, item, told = {}, holds }: EventKinds['output']) {
  const { output } = words;
  const facts = Object.entries(told);
  return html`<p>
      <code>${visible(step)}</code>, ${output.purpose({ purpose })}
      ${item === undefined ? nothing : html`<code class="alien">${visible(item)}</code>`}
      ${holds ? output.stand({ stand: HELD[holds.value] }) : nothing}
    </p>
    ${facts.map(
      ([fact, { value }]) =>
        html`<p>
          <code>${visible(fact)}</code> = <code class="alien">${visibleValue(value)}</code>
        </p>`,
    )}`;
}

const HELD = { yes: 'holds', no: 'does_not_hold', cannot_tell: 'cannot_tell' } as const;

function answer(words: Words, { key, value, reason, note }: EventKinds['answer']): TemplateResult {
  const { journal } = words;
  return html`<p>
      <code>${visible(key)}</code> = <code class="alien">${visibleValue(value)}</code>
    </p>
    ${remark(journal.reason, reason)} ${remark(journal.note, note)}`;
}

function remark(label: string, text: string | undefined): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<p><span class="muted">${label}:</span> ${visibleLines(text)}</p>`;
}

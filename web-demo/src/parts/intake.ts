import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Refusal } from '../engine/engine.ts';
import type { Sample } from '../portal.ts';
import { stack } from '../style/layout.ts';
import './drop.ts';
import { customElement } from './element.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';
import type { Report } from './reports.ts';

/** Takes a document: pasted, dropped, from a file, or a sample. */
@customElement('nm-intake')
export class Intake extends Part {
  @property({ attribute: false }) samples: readonly Sample[] = [];
  @property({ attribute: false }) refusal: Refusal | undefined;
  @property({ attribute: false }) canGoBack = false;
  /** How many cases would be lost. */
  @property({ type: Number }) unsaved = 0;
  @state() private empty = false;

  override render() {
    const { intake } = this.words;
    return html`
      <h2 tabindex="-1">${intake.heading}</h2>
      <p class="muted">${intake.privacy}</p>
      ${this.refusal ? refusalBox(this.words, this.refusal, this.words.refusal.document) : nothing}
      ${this.empty ? html`<p class="error" role="alert" id="problem">${intake.empty}</p>` : nothing}
      ${this.unsaved > 0 ? this.warning() : nothing} ${this.paste()}
      ${this.samples.length > 0 ? this.sampleList() : nothing} <slot></slot>
      ${this.canGoBack && this.unsaved === 0 ? this.back() : nothing}
    `;
  }

  private warning() {
    const { leave } = this.words;
    return html`<div class="warning">
      <p><strong>${leave.unsaved({ count: this.unsaved })}</strong> ${leave.hint}</p>
      ${this.back()}
    </div>`;
  }

  private back() {
    return html`<button type="button" @click=${() => this.report('back', null)}>
      ${this.words.intake.back}
    </button>`;
  }

  private paste() {
    const { intake } = this.words;
    return html`<form novalidate @submit=${this.submit}>
      <nm-drop
        .words=${this.words}
        accept=".json,.txt,application/json"
        @file=${(event: Report<'file'>) => this.open(event.detail.bytes)}
      >
        <label for="paste">${intake.paste}</label>
        <textarea
          id="paste"
          class="mono"
          rows="9"
          spellcheck="false"
          autocomplete="off"
          aria-invalid=${this.empty ? 'true' : 'false'}
          aria-describedby=${this.empty ? 'problem' : nothing}
        ></textarea>
        <button class="primary" slot="action">${intake.read}</button>
      </nm-drop>
    </form>`;
  }

  private sampleList() {
    const { intake } = this.words;
    return html`<section aria-labelledby="samples">
      <h3 id="samples">${intake.samples}</h3>
      <p class="muted small">${intake.samplesHint}</p>
      <ul>
        ${this.samples.map(
          (sample) =>
            html`<li>
              <button type="button" class="sample" @click=${() => this.open(sample.text)}>
                <span>${sample.type}</span><span class="muted small mono">${sample.name}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  // The engine judges the bytes: only it knows whether they are text, and how much is too much.
  private open(document: string | Uint8Array): void {
    this.empty = false;
    this.report('open', { document });
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const area = this.renderRoot.querySelector('textarea')!;
    if (area.value.trim() !== '') return this.open(area.value);
    this.empty = true;
    area.focus();
  }

  static override styles = [
    Part.styles,
    stack,
    css`
      .warning {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
        padding: 0.75rem;
        background: var(--warn-soft);
        border-left: 4px solid var(--warn);
        border-radius: 4px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr));
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      .sample {
        display: grid;
        width: 100%;
        height: 100%;
        padding: 0.5rem 0.75rem;
        text-align: start;
      }
    `,
  ];
}

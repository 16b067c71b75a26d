import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Refusal } from '../engine/engine.ts';
import type { Answer } from '../portal.ts';
import { fields } from '../style/layout.ts';
import { Part } from './part.ts';
import { refusalBox } from './refusal.ts';

/** A step that waits for a reply; also one whose reply is being changed. */
export abstract class StepPart extends Part {
  /** The answer given before, when it is being changed. */
  @property({ attribute: false }) previous: Answer | undefined;
  /** Why the engine did not take the last reply. */
  @property({ attribute: false }) refusal: Refusal | undefined;
  /** What is missing from the reply, found before the engine is asked. */
  @state() protected missing: string | undefined;

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('refusal') && this.refusal) void this.focusOn('[aria-invalid=true], input');
  }

  protected changeBanner() {
    if (!this.previous) return nothing;
    const { change } = this.words;
    return html`<div class="change">
      <p><strong>${change.banner}</strong> ${change.hint}</p>
      <button type="button" @click=${() => this.report('keep', null)}>${change.cancel}</button>
    </div>`;
  }

  protected problem() {
    if (this.missing) return html`<p class="error" role="alert" id="problem">${this.missing}</p>`;
    if (!this.refusal) return nothing;
    return html`<div id="problem">
      ${refusalBox(this.words, this.refusal, this.words.refusal.answer)}
    </div>`;
  }

  protected get hasProblem(): boolean {
    return this.missing !== undefined || this.refusal !== undefined;
  }

  protected send(answer: Answer): void {
    this.missing = undefined;
    this.report('reply', answer);
  }

  protected complain(text: string, selector: string): void {
    this.missing = text;
    void this.focusOn(selector);
  }

  static override styles = [
    Part.styles,
    fields,
    css`
      .kind {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem;
      }
      .change {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
        padding: 0.75rem;
        background: var(--warn-soft);
        border-left: 4px solid var(--warn);
        border-radius: 4px;
      }
      details summary {
        width: fit-content;
        min-height: 1.5rem;
        color: var(--muted);
        cursor: pointer;
      }
    `,
  ];
}
